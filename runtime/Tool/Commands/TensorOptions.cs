using System.CommandLine;

namespace Edifice.Tool;

/// <summary>Options that several commands have.</summary>
internal static class TensorOptions
{
    public static Option<string[]> Transpose() => CommandLineParts.Many(
        "--transpose", "TENSOR", "A matrix that is [in, out] in the file; * stands for any characters. May be repeated.");

    public static Option<string[]> Ignore() => CommandLineParts.Many(
        "--ignore", "TENSOR", "A tensor to leave out; * stands for any characters. May be repeated.");

    public static Option<bool> AcceptOtherDeclaration() => new("--accept-other-declaration")
    {
        Description = "Take a file that was saved of another declaration with the same names and shapes.",
    };
}
