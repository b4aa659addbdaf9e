namespace Edifice.Generator.Tests.Survival;

/// <summary>What became of a file by one offer of a code fix.</summary>
/// <param name="Id">The diagnostic that the fix is for.</param>
/// <param name="Title">What the editor offers.</param>
/// <param name="Text">The file afterwards.</param>
/// <param name="IsChanged">Whether it is another file.</param>
/// <param name="SyntaxErrorsBefore">Errors of syntax before.</param>
/// <param name="SyntaxErrorsAfter">Errors of syntax afterwards.</param>
/// <param name="CountBefore">Diagnostics of this id before.</param>
/// <param name="CountAfter">Diagnostics of this id afterwards.</param>
internal sealed record AppliedFix(
    string Id, string Title, string Text, bool IsChanged, int SyntaxErrorsBefore, int SyntaxErrorsAfter, int CountBefore, int CountAfter)
{
    /// <summary>What is wrong with it, in words; null where nothing is.</summary>
    /// <remarks>A mended size may bring the next wrong one to light, so that as many may be left.</remarks>
    public string? Complaint =>
        !IsChanged ? "the file is what it was"
        : SyntaxErrorsAfter > SyntaxErrorsBefore ? $"{SyntaxErrorsAfter} errors of syntax, and {SyntaxErrorsBefore} before"
        : CountAfter > CountBefore ? $"{CountAfter} diagnostics, and {CountBefore} before"
        : null;
}
