using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>Names the stages: as the file does where it is one of ours or the user wants it, else as the compiler does.</summary>
internal static partial class StageNaming
{
    public static string Default(int index, int count) => index == count - 1 ? "output" : $"hidden{index + 1}";

    public static IReadOnlyList<string> Names(Checkpoint checkpoint, IReadOnlyList<SynapseModule> synapses, bool keepNames)
    {
        bool isOurs = checkpoint.Metadata.ContainsKey(NetworkMetadata.FormatName);
        if (!keepNames && !isOurs)
        {
            return [.. synapses.Select((_, index) => Default(index, synapses.Count))];
        }

        string[] odd = [.. synapses.Select(synapse => synapse.Name).Where(name => !Plain().IsMatch(name))];
        return odd.Length == 0
            ? [.. synapses.Select(synapse => synapse.Name)]
            : throw ToolException.DoesNotFit(
                $"{checkpoint.Path} has layers whose names can be no stages': {FileText.List(odd)}."
                + " A stage's name is letters, digits, spaces, hyphens and underscores, a letter first."
                + " Without --keep-names the stages are hidden1, hidden2, … output, and dotnet edifice convert renames the tensors.");
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_ -]*\\z")]
    private static partial Regex Plain();
}
