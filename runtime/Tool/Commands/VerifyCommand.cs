using System.CommandLine;

namespace Edifice.Tool;

/// <summary><c>verify FILE --assembly App.dll</c>.</summary>
internal sealed class VerifyCommand : Command
{
    public VerifyCommand(Answer answer)
        : base("verify", "Hold a .safetensors file against a network's declaration. Exit code 1 where the network would not load it.")
    {
        Argument<string> file = CommandLineParts.FileName("FILE", "The file.");
        NetworkOptions network = new(this);
        Option<bool> accept = TensorOptions.AcceptOtherDeclaration();
        Add(file);
        Add(accept);
        Add(JsonOption.Create());
        SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(file);
            Checkpoint checkpoint = CheckpointFile.Read(path, NamePatterns.None);
            if (checkpoint.Format != "safetensors")
            {
                throw ToolException.Unusable($"{path} is an NPZ archive, which no network loads. dotnet edifice convert makes a .safetensors file of it.");
            }

            DeclaredNetwork declared = network.Read(parsed);
            return answer.Write(VerifyReport.Of(checkpoint, network.AssemblyOf(parsed), declared, parsed.GetValue(accept)));
        });
    }
}
