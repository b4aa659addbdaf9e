using System.CommandLine;

namespace Edifice.Tool;

/// <summary>Asks for one JSON object on the standard output instead of text.</summary>
internal static class JsonOption
{
    public const string Name = "--json";

    public static Option<bool> Create() => new(Name) { Description = "Write one JSON object to the standard output, errors too." };
}
