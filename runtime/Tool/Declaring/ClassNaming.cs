using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>Finds a name for the class.</summary>
internal static partial class ClassNaming
{
    /// <summary>The user's, else the one that the file was saved of, else one made of the file's name.</summary>
    public static string Of(Checkpoint checkpoint, string? wish)
    {
        if (wish is not null)
        {
            // Names of small letters alone may become keywords, says the C# compiler, and some are.
            return Identifier().IsMatch(wish) && wish.Any(character => !char.IsAsciiLetterLower(character))
                ? wish
                : throw ToolException.Unusable($"--class is {FileText.Quote(wish)}, expected a C# class name such as DigitClassifier.");
        }

        return checkpoint.Metadata.TryGetValue(NetworkMetadata.NetworkName, out string? saved) && Identifier().IsMatch(saved) && char.IsAsciiLetterUpper(saved[0])
            ? saved
            : PascalCase(Path.GetFileNameWithoutExtension(checkpoint.Path));
    }

    /// <exception cref="ToolException">It is no namespace.</exception>
    public static string? RequireNamespace(string? wish)
        => wish is null || wish.Split('.').All(part => Identifier().IsMatch(part) && part.Any(character => !char.IsAsciiLetterLower(character)))
            ? wish
            : throw ToolException.Unusable($"--namespace is {FileText.Quote(wish)}, expected a C# namespace such as My.Networks.");

    private static string PascalCase(string text)
    {
        StringBuilder name = new();
        bool begins = true;
        foreach (char character in text)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                name.Append(begins ? char.ToUpperInvariant(character) : character);
            }

            begins = !char.IsAsciiLetterOrDigit(character);
        }

        return name.Length == 0 ? "CheckpointNetwork" : char.IsAsciiDigit(name[0]) ? $"Network{name}" : name.ToString();
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*\\z")]
    private static partial Regex Identifier();
}
