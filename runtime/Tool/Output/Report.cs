using System.Text.Json.Serialization;

namespace Edifice.Tool;

/// <summary>What a command found: its public properties are the JSON object that runtime/docs/tool.md describes.</summary>
internal abstract record Report
{
    /// <summary>The command's name.</summary>
    public abstract string Command { get; }

    [JsonIgnore]
    public virtual int ExitCode => Tool.ExitCode.Ok;

    /// <summary>Writes it for people.</summary>
    public abstract void Write(TextPage page);
}
