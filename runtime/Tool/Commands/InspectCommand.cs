using System.Collections.Generic;
using System.CommandLine;
using System.IO;

namespace Edifice.Tool;

/// <summary><c>inspect FILE</c>.</summary>
internal sealed class InspectCommand : Command
{
    public InspectCommand(Answer answer)
        : base("inspect", "Show what stands in a file of tensors (.safetensors, .npz), or the networks of a built assembly (.dll).")
    {
        Argument<string> file = CommandLineParts.FileName("FILE", "The file; its content tells what it is, not its name. Code of an assembly is loaded and run.");
        Option<string?> network = CommandLineParts.Text("--network", "NAME", "Only this network of the assembly.");
        Add(file);
        Add(network);
        Add(JsonOption.Create());
        SetAction(parsed => answer.Write(Inspect(parsed.GetRequiredValue(file), parsed.GetValue(network))));
    }

    private static Report Inspect(string path, string? name)
    {
        if (FileMark.Of(path) is FileKind.Assembly or FileKind.Native)
        {
            IReadOnlyList<DeclaredNetwork> networks = NetworkAssembly.Read(path);
            return AssemblyReport.Of(path, name is null ? networks : [NetworkAssembly.Choose(networks, path, name)]);
        }

        return name is null
            ? FileReport.Of(CheckpointFile.Read(path, NamePatterns.None), new FileInfo(path).Length)
            : throw ToolException.Unusable($"--network {name} goes with an assembly, and {path} is none. Leave it out, or give the .dll of the project.");
    }
}
