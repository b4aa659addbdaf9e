using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers;

/// <summary>A neuron's formula in the words of its layer: options are chosen, what has no effect is left out.</summary>
internal static class FormulaText
{
    private const int Margin = 110;
    private const string Between = ";  ";

    /// <summary>What a time step computes; empty where the neuron does not say it.</summary>
    public static string Step(NeuronSpec neuron) => Expand(neuron, "");

    /// <summary>What its adjoint computes: d before a name is the loss's gradient by it.</summary>
    public static string Adjoint(NeuronSpec neuron) => Expand(neuron, "adjoint");

    /// <summary>The numbers that the formula names, such as <c>β = 0.9, θ = 1</c>.</summary>
    public static string Numbers(NeuronSpec neuron)
    {
        string formulas = Step(neuron) + " " + Adjoint(neuron);
        return string.Join(", ", neuron.Dynamics.Formula.Symbols
            .Where(symbol => Names(formulas, symbol.Symbol))
            .Select(symbol => OneLine(NumberOf(neuron, symbol))));
    }

    /// <summary>A formula as comments; equations that do not fit go on lines of their own.</summary>
    public static void WriteComment(CodeWriter code, string formula)
    {
        foreach (string line in Lines(formula))
        {
            code.Line("// " + line);
        }
    }

    public static IEnumerable<string> Lines(string formula)
    {
        string line = "";
        foreach (string equation in formula.Split([Between], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length + equation.Length > Margin)
            {
                yield return line;
                line = "";
            }

            line += line.Length == 0 ? equation : Between + equation;
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }

    private static string Expand(NeuronSpec neuron, string part) => OneLine(new FormulaTemplate(neuron.Dynamics.Formula, neuron.Constants).Part(part));

    // What a user writes must not end the comment that it stands in.
    private static string OneLine(string text) =>
        text.Any(IsLineEnd) ? new string([.. text.Select(character => IsLineEnd(character) ? ' ' : character)]) : text;

    private static bool IsLineEnd(char character) => char.IsControl(character) || character is '\u2028' or '\u2029';

    private static string NumberOf(NeuronSpec neuron, FormulaSymbol symbol)
    {
        float value = neuron.Constants.FirstOrDefault(constant => constant.Field == symbol.Field)?.Value ?? 0;
        string number = float.IsPositiveInfinity(value) ? "∞" : Literals.Float(value).TrimEnd('f');
        return neuron.Dynamics.LearnedNumbers.FirstOrDefault(learned => learned.Field == symbol.Field) is { } trained
            ? $"{symbol.Symbol} trained per {(trained.IsPerNeuron ? "neuron" : "layer")} from {number}"
            : $"{symbol.Symbol} = {number}";
    }

    // As a word of its own.
    private static bool Names(string formulas, string symbol)
    {
        for (int index = formulas.IndexOf(symbol, StringComparison.Ordinal); index >= 0;
            index = formulas.IndexOf(symbol, index + symbol.Length, StringComparison.Ordinal))
        {
            int end = index + symbol.Length;
            if ((index == 0 || !char.IsLetter(formulas[index - 1])) && (end == formulas.Length || !char.IsLetter(formulas[end])))
            {
                return true;
            }
        }

        return false;
    }
}
