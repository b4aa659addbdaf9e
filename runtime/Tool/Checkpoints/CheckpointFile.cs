using System.IO;
using System.Linq;

namespace Edifice.Tool;

/// <summary>Reads a checkpoint of either format.</summary>
internal static class CheckpointFile
{
    private const string OfPyTorch =
        "A .pt file holds Python objects, which are not read: in Python, safetensors.torch.save_file(model.state_dict(), \"net.safetensors\").";

    private static readonly string[] PyTorchEndings = [".pt", ".pth", ".ckpt", ".bin"];

    /// <param name="path">The file.</param>
    /// <param name="ignored">Names that are left out, whatever they are.</param>
    /// <exception cref="ToolException">There is no such file, or it is of another kind.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static Checkpoint Read(string path, NamePatterns ignored)
    {
        try
        {
            return FileMark.Of(path) switch
            {
                FileKind.Npz => NpzCheckpoint.Read(path, ignored),
                FileKind.Safetensors => SafetensorsCheckpoint.Read(path, ignored),
                _ => throw ToolException.Unusable($"{path} is a program, not a file of tensors. Give a .safetensors or .npz file here."),
            };
        }
        catch (InvalidDataException problem) when (PyTorchEndings.Contains(Path.GetExtension(path)))
        {
            throw ToolException.Unusable($"{problem.Message} {OfPyTorch}", problem);
        }
    }
}
