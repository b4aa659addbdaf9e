using System;

namespace Edifice.Neurons;

/// <summary>
/// Put on a neuron's struct, or on a struct that stands for one of its choices: a formula as people write it, for the
/// comments in generated code. It computes nothing.
/// </summary>
/// <remarks>
/// A neuron has two formulas, that of its step (without a part's name) and the part "adjoint"; all others are pieces of
/// them. A text may have in braces a type parameter for the formula of the struct that stands for it, <c>{TReset}</c>; one of
/// its parts, <c>{TReset.delayed}</c>; a part of the neuron's own, <c>{.in}</c>; what such a piece is given, <c>{TReset:u|s}</c>,
/// which it calls <c>{0}</c>, <c>{1}</c>; and text for all values of a constant but one, <c>{Clip≠∞? within ±clip}</c>.
/// Equations are separated by <c>";  "</c>; there long lines are broken.
/// </remarks>
/// <param name="text">The formula.</param>
[AttributeUsage(AttributeTargets.Struct, AllowMultiple = true)]
public sealed class FormulaAttribute(string text) : Attribute
{
    /// <summary>The formula.</summary>
    public string Text { get; } = text;

    /// <summary>The piece's name; empty for what the struct stands for.</summary>
    public string Part { get; init; } = "";

    /// <summary>On a neuron, name, symbol, name, symbol, …: how its numbers are written, such as "Beta", "β".</summary>
    public object[] Symbols { get; init; } = [];
}
