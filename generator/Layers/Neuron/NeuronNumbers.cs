using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>The numbers of one layer of neurons: for each constant the property in effect, and its value.</summary>
internal sealed class NeuronNumbers
{
    private readonly Dictionary<string, double> _inEffect = new(StringComparer.Ordinal);
    private readonly List<ConstantSpec> _constants = [];

    public EquatableArray<ConstantSpec> Constants => [.. _constants];

    /// <param name="attribute">The layer's attribute.</param>
    /// <param name="contract">What the neuron promises: the constants of its formula.</param>
    public static NeuronNumbers Read(AttributeReader attribute, NeuronContract contract)
    {
        NeuronNumbers numbers = new();
        ILookup<string, NeuronNumber> byField = NeuronProperties.Of(attribute.Attribute)
            .Select(NeuronNumber.Of)
            .OfType<NeuronNumber>()
            .ToLookup(number => number.Field);
        foreach (string field in contract.Fields)
        {
            NeuronNumber[] candidates = [.. byField[field]];
            if (candidates.Length > 0)
            {
                numbers.Add(attribute, field, candidates);
            }
            else
            {
                NeuronContract.Report(attribute, contract.Name, $"no property of '{attribute.Attribute.Name}' gives its constant {field}");
            }
        }

        return numbers;
    }

    /// <summary>The number that a property has in this layer; null where another property takes its place.</summary>
    public double? InEffect(string property) => _inEffect.TryGetValue(property, out double value) ? value : null;

    private void Add(AttributeReader attribute, string field, NeuronNumber[] candidates)
    {
        NeuronNumber[] written =
        [
            .. candidates.Where(number => attribute.Has(number.Property)).OrderBy(number => attribute.PositionOf(number.Property)),
        ];
        if (written.Length > 1)
        {
            attribute.Problems.Add(
                NeuronDiagnostics.TwoNumbersForOneConstant,
                attribute.PlaceOf(written[1].Property),
                attribute.Position,
                attribute.Kind,
                written[1].Property,
                written[0].Property,
                field);
        }

        NeuronNumber? number = written.FirstOrDefault() ?? candidates.FirstOrDefault(candidate => DefaultOf(attribute, candidate) is not null);
        if (number is null)
        {
            AddMissing(attribute, field, candidates);
            return;
        }

        double value = attribute.Number(number.Property) ?? DefaultOf(attribute, number) ?? double.NaN;
        float constant = ParameterTransforms.Apply(number.Transform, value);
        if (!NumberRange.Contains(number, value, constant))
        {
            AddOutOfRange(attribute, number, value);
        }

        _inEffect[number.Property] = value;
        _constants.Add(new ConstantSpec(field, constant));
    }

    // A NaN is no default, but a NaN that the network was given is a number to complain about.
    private static double? DefaultOf(AttributeReader attribute, NeuronNumber number)
    {
        double? network = number.NetworkDefault is null ? null : attribute.Network.Find(number.NetworkDefault);
        return network ?? (double.IsNaN(number.Default) ? null : number.Default);
    }

    private static void AddOutOfRange(AttributeReader attribute, NeuronNumber number, double value)
    {
        bool isNetworks = !attribute.Has(number.Property)
            && number.NetworkDefault is not null
            && attribute.Network.IsWritten(number.NetworkDefault);
        attribute.Problems.Add(
            NeuronDiagnostics.NumberOutOfRange,
            isNetworks ? ProblemPlace.Network(number.NetworkDefault) : attribute.PlaceOf(number.Property),
            isNetworks ? "[SpikingNetwork]" : $"Layer {attribute.Position} ({attribute.Kind})",
            isNetworks ? number.NetworkDefault! : number.Property,
            NumberRange.Text(value),
            NumberRange.InWords(number));
    }

    private static void AddMissing(AttributeReader attribute, string field, NeuronNumber[] candidates)
    {
        attribute.Problems.Add(
            NeuronDiagnostics.ConstantWithoutValue,
            attribute.PlaceOf(),
            attribute.Position,
            attribute.Kind,
            field,
            string.Join(" or ", candidates.Select(candidate => candidate.Property)));
    }
}
