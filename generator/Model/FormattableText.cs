using System;
using System.Globalization;

namespace Edifice.Generator.Model;

/// <summary>Text with numbers in it, the same on every machine.</summary>
internal static class FormattableText
{
    public static string Of(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
