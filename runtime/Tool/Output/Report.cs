using System.Text.Json.Serialization;

namespace Edifice.Tool;

/// <summary>What a command found: its public properties are the JSON object that runtime/docs/tool.md describes.</summary>
/// <param name="Command">The command's name; the first property, so that who reads a stream of objects knows them early.</param>
internal abstract record Report([property: JsonPropertyOrder(-1)] string Command)
{
    [JsonIgnore]
    public virtual int ExitCode => Tool.ExitCode.Ok;

    /// <summary>Writes it for people.</summary>
    public abstract void Write(TextPage page);
}
