using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Tests.Documentation;

/// <summary>How a diagnostic's message is worded, whatever its holes are filled with.</summary>
internal static partial class Wording
{
    public static string Of(DiagnosticDescriptor descriptor)
    {
        string[] parts = Placeholder().Split(descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture));
        return $"^{string.Join(".*", parts.Select(Regex.Escape))}$";
    }

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Placeholder();
}
