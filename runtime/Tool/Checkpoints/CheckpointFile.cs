using System.IO;

namespace Edifice.Tool;

/// <summary>Reads a checkpoint of either format.</summary>
internal static class CheckpointFile
{
    /// <param name="path">The file.</param>
    /// <param name="ignored">Names that are left out, whatever they are.</param>
    /// <exception cref="ToolException">There is no such file, or it is a program.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static Checkpoint Read(string path, NamePatterns ignored) => FileMark.Of(path) switch
    {
        FileKind.Npz => NpzCheckpoint.Read(path, ignored),
        FileKind.Safetensors => SafetensorsCheckpoint.Read(path, ignored),
        _ => throw ToolException.Unusable($"{path} is a program, not a file of tensors. Give a .safetensors or .npz file here."),
    };
}
