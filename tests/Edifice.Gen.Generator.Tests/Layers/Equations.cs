using System;
using System.Collections.Generic;
using System.Globalization;

namespace Edifice.Generator.Tests.Layers;

/// <summary>Computes formulas as people write them: <c>u = β v + i;  s = 1 where u > θ, else 0</c>.</summary>
internal sealed class Equations(string formula)
{
    private const double Nudge = 1e-4;

    private static readonly string[] s_separators = [";  "];

    /// <summary>The right side of each equation by its left side, in their order.</summary>
    public IEnumerable<(string Name, string Text)> All
    {
        get
        {
            foreach (string equation in formula.Split(s_separators, StringSplitOptions.None))
            {
                string[] sides = equation.Split([" = ", " ← "], 2, StringSplitOptions.None);
                yield return (sides[0], sides[1]);
            }
        }
    }

    /// <summary>Computes one equation after the other; each sees the names before it.</summary>
    /// <param name="values">The names' values; the results are added.</param>
    /// <param name="step">Where a partial derivative is asked for, the equations that it is of.</param>
    public void Solve(Dictionary<string, double> values, Equations? step = null)
    {
        foreach ((string name, string text) in All)
        {
            values[name] = text.StartsWith('∂') ? Partial(text, values, step!) : new Expression(text, values).Value;
        }
    }

    // "∂u/∂v du": by a difference, all other names constant.
    private static double Partial(string text, Dictionary<string, double> values, Equations step)
    {
        string of = text[1..2];
        string by = text[4..5];
        string[] factor = text[6..].Split(',');
        foreach ((string name, string equation) in step.All)
        {
            if (name == of)
            {
                double above = new Expression(equation, new(values) { [by] = values[by] + Nudge }).Value;
                double below = new Expression(equation, new(values) { [by] = values[by] - Nudge }).Value;
                return (above - below) / (2 * Nudge) * values[factor[0]];
            }
        }

        throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Nothing says what {of} is."));
    }
}
