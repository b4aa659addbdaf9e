using System.IO;

namespace Edifice.Samples.Digits;

/// <summary>Every failure is one line, even where a file name or an argument in it holds a line break.</summary>
internal static class ErrorLine
{
    public static void Write(TextWriter error, string message) =>
        error.WriteLine("error: " + message.ReplaceLineEndings(" "));
}
