using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;

namespace Edifice.Tool;

/// <summary><c>convert IN OUT --assembly App.dll</c>.</summary>
internal sealed class ConvertCommand : Command
{
    private readonly Argument<string> input = CommandLineParts.FileName("IN", "A checkpoint with the names and layouts of another library (.safetensors, .npz).");
    private readonly Argument<string> output = CommandLineParts.FileName("OUT", "The network's .safetensors file; written whole or not at all.");
    private readonly NetworkOptions network;
    private readonly Option<string[]> map = CommandLineParts.Many(
        "--map", "THEIRS=OURS", "Names of a tensor, or of a layer with all its tensors; or a JSON file of such pairs. May be repeated.");
    private readonly Option<string[]> transpose = TensorOptions.Transpose();
    private readonly Option<string[]> ignore = TensorOptions.Ignore();
    private readonly Option<bool> force = new("--force") { Description = "Replace OUT where it exists." };
    private readonly Option<bool> accept = TensorOptions.AcceptOtherDeclaration();
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Check everything and show the mapping, but write nothing." };

    public ConvertCommand(Answer answer)
        : base("convert", "Turn a checkpoint of PyTorch, snnTorch or NumPy into a network's file.")
    {
        Add(input);
        Add(output);
        network = new NetworkOptions(this);
        foreach (Option option in new Option[] { map, transpose, ignore, accept, force, dryRun, JsonOption.Create() })
        {
            Add(option);
        }

        SetAction(parsed => answer.Write(Convert(parsed)));
    }

    private ConvertReport Convert(ParseResult parsed)
    {
        (string from, string to) = (parsed.GetRequiredValue(input), parsed.GetRequiredValue(output));
        RequireFree(to, parsed.GetValue(force));
        NamePatterns ignored = new(ignore.Name, parsed.GetValue(ignore) ?? []);
        NamePatterns transposed = new(transpose.Name, parsed.GetValue(transpose) ?? []);
        IReadOnlyDictionary<string, string> names = NameMap.Read(parsed.GetValue(map) ?? []);
        Checkpoint checkpoint = CheckpointFile.Read(from, ignored);
        ignored.RequireUsed(checkpoint);
        DeclaredNetwork declared = network.Read(parsed);
        RequireDeclaration(checkpoint, declared.Info, parsed.GetValue(accept));
        Conversion conversion = Conversion.Of(checkpoint, declared.Info, names, transposed);
        transposed.RequireUsed(checkpoint);
        bool isDry = parsed.GetValue(dryRun);
        if (!isDry)
        {
            conversion.File.Write(to);
        }

        return new ConvertReport(from, to, !isDry, network.AssemblyOf(parsed), declared.FullName, conversion.IsByOrder, conversion.Pairs, conversion.Unused);
    }

    // The file that is written says that it is of this declaration: that must not come about unseen.
    private static void RequireDeclaration(Checkpoint checkpoint, NetworkInfo info, bool acceptsOther)
    {
        Difference? difference = FileDifferences.OfMetadata(checkpoint.Metadata, info, acceptsOther).FirstOrDefault();
        if (difference is not null)
        {
            throw ToolException.DoesNotFit($"{checkpoint.Path} has {difference.Found}, expected {difference.Expected}. {difference.Advice}");
        }
    }

    // The input exists, so it is never written over by accident either.
    private static void RequireFree(string path, bool isForced)
    {
        if (Directory.Exists(path))
        {
            throw ToolException.Unusable($"{path} is a folder; expected the name of a file to write.");
        }

        if (File.Exists(path) && !isForced)
        {
            throw ToolException.Unusable($"{path} exists already. Give another name, or --force to replace it.");
        }
    }
}
