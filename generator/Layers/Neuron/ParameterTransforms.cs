using System;

namespace Edifice.Generator.Layers.Neuron;

/// <summary>From the number that the user writes to the constant of the formula: the runtime's closed list, by its values.</summary>
internal static class ParameterTransforms
{
    private const int ExponentialDecay = 1;
    private const int EulerDecay = 2;
    private const int Sigmoid = 3;

    /// <summary>Those that there are, for a message.</summary>
    public const string InWords = "ParameterTransform.None, ExponentialDecay, EulerDecay, Sigmoid";

    public static bool Know(int transform) => transform is >= 0 and <= Sigmoid;

    /// <summary>Computed in double, rounded to float once. A negative zero becomes zero: specs that differ by its sign would be equal.</summary>
    public static float Apply(int transform, double value) => 0f + (float)(transform switch
    {
        ExponentialDecay => Math.Exp(-1 / value),
        EulerDecay => 1 - (1 / value),
        Sigmoid => 1 / (1 + Math.Exp(-value)),
        _ => value,
    });
}
