using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Layers;

/// <summary>All that decides what a layer is, as one text: two layers of one class with the same text are the same layer.</summary>
internal static class WrittenText
{
    private const char End = '\0';

    /// <summary>The text; null where an argument is neither a number, a text nor an enum's value.</summary>
    public static string? Of(AttributeReader attribute)
    {
        StringBuilder text = new(attribute.IsCompact ? "compact" : "");
        foreach (AttributeArgument argument in attribute.Arguments.Where(argument => argument.Name != AttributeReader.StageName))
        {
            if (argument.Value.Kind is not (TypedConstantKind.Primitive or TypedConstantKind.Enum))
            {
                return null;
            }

            Append(text, argument.Name, argument.Value.Value);
        }

        // What the network says is not what the layer says, though the names are the same.
        text.Append(End).Append("network");
        foreach (KeyValuePair<string, double> number in attribute.Network.Written)
        {
            Append(text, number.Key, number.Value);
        }

        foreach (KeyValuePair<string, TypedConstant> choice in attribute.Network.Choices)
        {
            Append(text, choice.Key, choice.Value.Value);
        }

        return text.ToString();
    }

    // A number's bits, as -0 is not 0; its type, as 1 and 1.0 are read by different rules.
    private static void Append(StringBuilder text, string name, object? value)
    {
        // A text may have any character in it, so that its length goes before it.
        text.Append(End).Append(name).Append('=');
        if (value is double number)
        {
            text.Append('d').Append(BitConverter.DoubleToInt64Bits(number).ToString(CultureInfo.InvariantCulture));
        }
        else if (value is float single)
        {
            text.Append('f').Append(BitConverter.DoubleToInt64Bits(single).ToString(CultureInfo.InvariantCulture));
        }
        else if (value is not null)
        {
            string words = Convert.ToString(value, CultureInfo.InvariantCulture);
            text.Append(value.GetType().Name).Append(words.Length.ToString(CultureInfo.InvariantCulture)).Append(End).Append(words);
        }
    }
}
