using Edifice.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>A property whose number goes into a constant of the neuron, with its annotation.</summary>
internal sealed class NeuronNumber(IPropertySymbol property, AttributeData annotation, string constant)
{
    public string Property => property.Name;

    /// <summary>Name of the constant's field.</summary>
    public string Field => constant;

    /// <summary>Value of the transform's enum, where no choice says it.</summary>
    public int Transform => annotation.NamedArgument(nameof(Transform)) is { Value: int transform } ? transform : 0;

    /// <summary>The enum property whose value says the transform; null if none does.</summary>
    public string? TransformChoice => annotation.NamedArgument(nameof(TransformChoice))?.Value as string;

    /// <summary>NaN where the property has none.</summary>
    public double Default => Number(nameof(Default), double.NaN);

    /// <summary>A property of the network that stands in for the default.</summary>
    public string? NetworkDefault => annotation.NamedArgument(nameof(NetworkDefault))?.Value as string;

    public double MoreThan => Number(nameof(MoreThan), double.NegativeInfinity);

    public double AtLeast => Number(nameof(AtLeast), double.NegativeInfinity);

    public double AtMost => Number(nameof(AtMost), double.PositiveInfinity);

    /// <summary>The property's annotation; null if it has none.</summary>
    public static NeuronNumber? Of(IPropertySymbol property) =>
        property.FindAttribute(WellKnownNames.NeuronParameterAttribute) is { } annotation
        && annotation.FirstText() is { } constant
            ? new NeuronNumber(property, annotation, constant)
            : null;

    private double Number(string name, double otherwise) =>
        annotation.NamedArgument(name) is { Value: double value } ? value : otherwise;
}
