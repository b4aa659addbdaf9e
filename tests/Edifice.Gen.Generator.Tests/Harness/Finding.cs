using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Tests.Harness;

/// <summary>A reported diagnostic, as the user sees it.</summary>
/// <param name="Id">Such as EDG0101.</param>
/// <param name="Text">The source under the wave.</param>
/// <param name="Message">In full.</param>
internal sealed record Finding(string Id, string Text, string Message)
{
    public static Finding Of(Diagnostic diagnostic) => new(
        diagnostic.Id,
        diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan),
        diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
}
