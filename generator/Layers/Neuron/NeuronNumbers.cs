using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;
using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>The numbers of one layer of neurons: for each constant the property in effect, and its value.</summary>
internal sealed class NeuronNumbers
{
    private readonly Dictionary<string, double> _inEffect = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _replaced = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _presets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _networks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly HashSet<string> _referred = new(StringComparer.Ordinal);
    private readonly List<ConstantSpec> _constants = [];
    private readonly List<OverrideSpec> _overrides = [];
    private readonly AttributeReader _attribute;
    private readonly NeuronPreset _preset;
    private readonly NeuronChoices _choices;

    private NeuronNumbers(AttributeReader attribute, NeuronPreset preset, NeuronChoices choices)
    {
        _attribute = attribute;
        _preset = preset;
        _choices = choices;
    }

    public EquatableArray<ConstantSpec> Constants => [.. _constants];

    /// <summary>Numbers that the declaration gives beside a preset's.</summary>
    public IEnumerable<OverrideSpec> Overrides => _overrides;

    /// <param name="attribute">The layer's attribute.</param>
    /// <param name="contract">What the neuron promises: the constants of its formula.</param>
    /// <param name="preset">What the layer's preset says.</param>
    /// <param name="choices">The layer's choices, which may have default numbers of their own.</param>
    public static NeuronNumbers Read(AttributeReader attribute, NeuronContract contract, NeuronPreset preset, NeuronChoices choices)
    {
        NeuronNumbers numbers = new(attribute, preset, choices);
        ILookup<string, NeuronNumber> byField = NeuronProperties.Of(attribute.Attribute)
            .Select(NeuronNumber.Of)
            .OfType<NeuronNumber>()
            .ToLookup(number => number.Field);
        foreach (string field in contract.Fields)
        {
            NeuronNumber[] candidates = [.. byField[field]];
            if (candidates.Length > 0)
            {
                numbers.Add(field, candidates);
            }
            else
            {
                NeuronContract.Report(attribute, contract.Name, new NeuronFault(
                    $"no property of '{attribute.Attribute.Name}' gives its constant {field}",
                    $"Annotate a property of it with [NeuronParameter(\"{field}\")], or remove the constant"));
            }
        }

        return numbers;
    }

    /// <summary>Whether a property's number is given, by the declaration or by a preset, and not only there by default.</summary>
    public bool IsGiven(string property) => _given.Contains(property);

    /// <summary>Whether the network gives a property's number to layers that do not.</summary>
    public bool IsWrittenForNetwork(string property) => _networks.Contains(property);

    /// <summary>Whether another number of this layer is made of a property's.</summary>
    public bool IsReferredTo(string property) => _referred.Contains(property);

    /// <summary>The property that took another one's place; null where the other one has its own effect.</summary>
    public string? InPlaceOf(string property) => _replaced.TryGetValue(property, out string winner) ? winner : null;

    /// <summary>What the preset gives a property; null where it says nothing of it.</summary>
    public double? PresetOf(string property) => _presets.TryGetValue(property, out double value) ? value : null;

    /// <summary>The number that a property has in this layer; null where another property takes its place.</summary>
    public double? InEffect(string property) => _inEffect.TryGetValue(property, out double value) ? value : null;

    private void Add(string field, NeuronNumber[] candidates)
    {
        CheckWrittenOnce(field, candidates);
        NeuronNumber? number = candidates.Where(IsWritten).OrderBy(candidate => _attribute.PositionOf(candidate.Property)).FirstOrDefault()
            ?? candidates.FirstOrDefault(IsWrittenForNetwork)
            ?? candidates.FirstOrDefault(candidate => PresetOf(candidate) is not null)
            ?? candidates.FirstOrDefault(candidate => DefaultOf(candidate) is not null);
        if (number is null)
        {
            AddMissing(field, candidates);
            return;
        }

        double value = ValueOf(number);
        NumberTransform transform = NumberTransform.Of(_attribute, _preset, number);
        float constant = ParameterTransforms.Apply(transform.Kind, value);
        if (!ParameterTransforms.Know(transform.Kind))
        {
            AddUnknown(number, transform);
        }
        else if (!NumberRange.Contains(number, transform, value, constant))
        {
            AddOutOfRange(number, transform, value);
        }

        Remember(number, value, candidates);
        _constants.Add(new ConstantSpec(field, constant));
        AddOverride(number, value, candidates);
    }

    private void Remember(NeuronNumber number, double value, NeuronNumber[] candidates)
    {
        bool isNetworks = !IsWritten(number) && IsWrittenForNetwork(number);
        _inEffect[number.Property] = value;
        if (IsWritten(number) || isNetworks || PresetOf(number) is not null)
        {
            _given.Add(number.Property);
        }

        if (isNetworks)
        {
            _attribute.Network.Take(number.NetworkDefault!);
        }

        foreach (NeuronNumber candidate in candidates)
        {
            if (IsWrittenForNetwork(candidate))
            {
                _networks.Add(candidate.Property);
            }

            if (candidate != number)
            {
                _replaced[candidate.Property] = number.Property;
            }

            if (PresetOf(candidate) is { } preset)
            {
                _presets[candidate.Property] = preset;
            }
        }
    }

    private bool IsWritten(NeuronNumber number) => _attribute.Has(number.Property);

    private bool IsWrittenForNetwork(NeuronNumber number) =>
        number.NetworkDefault is not null && _attribute.Network.IsWritten(number.NetworkDefault);

    private double ValueOf(NeuronNumber number) =>
        IsWritten(number) ? _attribute.Number(number.Property) ?? double.NaN
        : IsWrittenForNetwork(number) ? _attribute.Network.Find(number.NetworkDefault!) ?? double.NaN
        : PresetOf(number) ?? DefaultOf(number) ?? double.NaN;

    // A choice that replaces the preset's does not get the number that the preset has for its own.
    private double? PresetOf(NeuronNumber number) => _choices.BesidePreset(number.Property) is { } choice
        ? Meaning(_preset.Find(choice.Member, number.Property)) ?? _choices.DefaultOf(number.Property)
        : Meaning(_preset.Find(number.Property));

    // A preset may give one number another's value, or its reciprocal, as it is in this layer.
    private double? Meaning(TypedConstant? said) =>
        said is not { } value ? null
        : NeuronPreset.ReferredTo(value) is not { } other ? value.Number()
        : NeuronPreset.IsReciprocal(value) ? 1 / Refer(other)
        : Refer(other);

    private double? Refer(string other)
    {
        _referred.Add(other);
        return InEffect(other);
    }

    // A NaN is no default, but a NaN that the network was given is a number to complain about.
    private double? DefaultOf(NeuronNumber number)
    {
        double? network = number.NetworkDefault is null ? null : _attribute.Network.Find(number.NetworkDefault);
        return _choices.DefaultOf(number.Property) ?? network ?? (double.IsNaN(number.Default) ? null : number.Default);
    }

    private void AddOverride(NeuronNumber number, double value, NeuronNumber[] candidates)
    {
        NeuronNumber? preset = candidates.FirstOrDefault(candidate => PresetOf(candidate) is not null);
        if (preset is not null && (preset != number || !value.Equals(PresetOf(preset))))
        {
            _overrides.Add(new OverrideSpec(
                $"{number.Property} = {NumberRange.Text(value)}", $"{preset.Property} = {NumberRange.Text(PresetOf(preset)!.Value)}"));
        }
    }

    private void CheckWrittenOnce(string field, NeuronNumber[] candidates)
    {
        NeuronNumber[] written = [.. candidates.Where(IsWritten).OrderBy(number => _attribute.PositionOf(number.Property))];
        if (written.Length > 1)
        {
            _attribute.Problems.Add(
                NeuronDiagnostics.TwoNumbersForOneConstant,
                _attribute.PlaceOf(written[1].Property),
                new Cure(written[0].Property),
                _attribute.Position,
                _attribute.Label,
                written[1].Property,
                written[0].Property,
                field);
        }
    }

    private void AddOutOfRange(NeuronNumber number, NumberTransform transform, double value)
    {
        bool isNetworks = !IsWritten(number) && IsWrittenForNetwork(number);
        _attribute.Problems.Add(
            NeuronDiagnostics.NumberOutOfRange,
            isNetworks ? ProblemPlace.Network(number.NetworkDefault) : _attribute.PlaceOf(number.Property),
            isNetworks ? "[SpikingNetwork]" : $"Layer {_attribute.Position} ({_attribute.Label})",
            isNetworks ? number.NetworkDefault! : number.Property,
            NumberRange.Text(value),
            NumberRange.InWords(number, transform, value));
    }

    private void AddUnknown(NeuronNumber number, NumberTransform transform) => _attribute.Problems.Add(
        NeuronDiagnostics.UnknownTransform,
        _attribute.PlaceOf(),
        _attribute.Position,
        _attribute.Label,
        number.Property,
        FormattableText.Of($"{transform.Kind}"),
        ParameterTransforms.InWords);

    private void AddMissing(string field, NeuronNumber[] candidates) => _attribute.Problems.Add(
        NeuronDiagnostics.ConstantWithoutValue,
        _attribute.PlaceOf(),
        _attribute.Position,
        _attribute.Label,
        field,
        string.Join(" or ", candidates.Select(candidate => candidate.Property)));
}
