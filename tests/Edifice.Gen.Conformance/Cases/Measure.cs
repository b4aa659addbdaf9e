using System;
using System.Globalization;

namespace Edifice.Conformance;

/// <summary>The worst error of some kind, and what is allowed.</summary>
/// <param name="name">The kind, as it is printed.</param>
/// <param name="allowed">The largest error that passes.</param>
internal sealed class Measure(string name, double allowed)
{
    private double? _worst;
    private string _where = "";

    /// <summary>The kind, as it is printed.</summary>
    public string Name => name;

    /// <summary>Whether nothing was compared.</summary>
    public bool IsEmpty => _worst is null;

    /// <summary>Whether nothing that was added is beyond what is allowed.</summary>
    public bool IsWithin => _worst is not { } worst || worst <= allowed;

    /// <summary>What is wrong, in words.</summary>
    public string Failure => string.Create(CultureInfo.InvariantCulture, $"{name} {Text(_worst ?? 0)} at {_where}, {Text(allowed)} allowed");

    /// <summary>|actual - expected| / |expected|; the difference itself where 0 is expected.</summary>
    public static double Relative(double expected, double actual) => Math.Abs(actual - expected) / (expected == 0 ? 1 : Math.Abs(expected));

    /// <summary>Counts an error; one that is no number is infinite.</summary>
    public void Add(double error, string where)
    {
        double counted = double.IsNaN(error) ? double.PositiveInfinity : error;
        if (_worst is not { } worst || counted > worst)
        {
            (_worst, _where) = (counted, where);
        }
    }

    /// <summary>As printed: <c>membrane=1.2e-7</c>, or <c>membrane=-</c> where there was nothing to compare.</summary>
    public override string ToString() => $"{name}={(_worst is { } worst ? Text(worst) : "-")}";

    private static string Text(double value) => value == Math.Floor(value) && value < 1e6
        ? value.ToString("0", CultureInfo.InvariantCulture)
        : value.ToString("0.0e0", CultureInfo.InvariantCulture);
}
