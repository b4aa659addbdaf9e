using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Edifice.Generator.Model;

namespace Edifice.Generator.Layers;

/// <summary>Puts the pieces of a neuron's formula together, as its choices and numbers have it.</summary>
/// <remarks>
/// In braces stand <c>{Owner.part:first|second}</c> for a piece and what it is given, <c>{0}</c> for what it was given, and
/// <c>{Field≠1?text}</c> for a text that is left out where the number makes it pointless.
/// </remarks>
internal sealed class FormulaTemplate(NeuronFormula formula, IReadOnlyList<ConstantSpec> constants)
{
    // A piece that a user lets refer to itself ends here.
    private const int Deepest = 16;

    /// <summary>A formula of the neuron's own; empty where it does not say it.</summary>
    public string Part(string name) => Piece("", name, [], 0);

    private string Piece(string owner, string name, IReadOnlyList<string> given, int depth) =>
        formula.Parts.FirstOrDefault(part => part.Owner == owner && part.Name == name) is { } part && depth < Deepest
            ? Expand(part.Text, given, depth + 1)
            : "";

    private string Expand(string text, IReadOnlyList<string> given, int depth)
    {
        StringBuilder expanded = new();
        for (int index = 0; index < text.Length; index++)
        {
            if (text[index] != '{')
            {
                expanded.Append(text[index]);
                continue;
            }

            int end = EndOf(text, index + 1);
            expanded.Append(Braces(text.Substring(index + 1, end - index - 1), given, depth));
            index = end;
        }

        return expanded.ToString();
    }

    private string Braces(string content, IReadOnlyList<string> given, int depth)
    {
        int question = Find(content, '?', 0);
        if (question >= 0)
        {
            return Matters(content.Substring(0, question)) ? Expand(content.Substring(question + 1), given, depth) : "";
        }

        if (int.TryParse(content, NumberStyles.None, CultureInfo.InvariantCulture, out int position))
        {
            return position < given.Count ? given[position] : "";
        }

        int colon = Find(content, ':', 0);
        string[] name = (colon < 0 ? content : content.Substring(0, colon)).Split('.');
        IReadOnlyList<string> passed = colon < 0 ? [] : [.. Split(content.Substring(colon + 1)).Select(item => Expand(item, given, depth))];
        return Piece(name[0], name.Length > 1 ? name[1] : "", passed, depth);
    }

    // "Field≠number": whether the constant is another number.
    private bool Matters(string condition)
    {
        string[] sides = condition.Split('≠');
        float number = sides.Length < 2 ? float.NaN
            : sides[1] == "∞" ? float.PositiveInfinity
            : float.TryParse(sides[1], NumberStyles.Float, CultureInfo.InvariantCulture, out float value) ? value
            : float.NaN;
        return constants.All(constant => constant.Field != sides[0] || !constant.Value.Equals(number));
    }

    private static IEnumerable<string> Split(string content)
    {
        int start = 0;
        for (int bar = Find(content, '|', 0); bar >= 0; bar = Find(content, '|', start))
        {
            yield return content.Substring(start, bar - start);
            start = bar + 1;
        }

        yield return content.Substring(start);
    }

    // Outside of inner braces; -1 if it is not there.
    private static int Find(string text, char wanted, int start)
    {
        for (int index = start; index < text.Length; index++)
        {
            if (text[index] == wanted)
            {
                return index;
            }

            if (text[index] == '{')
            {
                index = EndOf(text, index + 1);
            }
        }

        return -1;
    }

    // The closing brace; the text's end where it is forgotten.
    private static int EndOf(string text, int start)
    {
        int end = Find(text, '}', start);
        return end < 0 ? text.Length : end;
    }
}
