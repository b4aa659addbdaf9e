using System.Collections.Generic;
using System.IO;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>Reads a NumPy archive with the runtime's own reader.</summary>
internal static class NpzCheckpoint
{
    private static readonly Dictionary<string, string> NoMetadata = [];

    public static Checkpoint Read(string path, NamePatterns ignored)
    {
        List<CheckpointTensor> tensors = [];
        HashSet<string> names = [];
        using NpzReader archive = new(path);
        while (archive.NextName() is { } name)
        {
            if (!names.Add(name))
            {
                throw new InvalidDataException($"{path}: two arrays have the name {FileText.Quote(name)}. Save each under its own.");
            }

            if (!ignored.Match(name))
            {
                using ArrayReader array = archive.OpenCurrent();
                tensors.Add(Tensor(name, array));
            }
        }

        // PyTorch's own files are archives as well, of something else.
        return names.Count > 0
            ? new Checkpoint(path, "npz", tensors, NoMetadata)
            : throw new InvalidDataException($"{path}: an archive without arrays: none of its entries ends with .npy.");
    }

    private static CheckpointTensor Tensor(string name, ArrayReader array)
    {
        bool isReal = array.ElementType is ElementType.Float16 or ElementType.Float32 or ElementType.Float64;
        float[] numbers = Growth.ReadAll<float>(array);
        return new CheckpointTensor(name, TypeName(array.ElementType), array.Shape, (long)numbers.Length * ElementDecoder.SizeOf(array.ElementType), isReal)
        {
            Numbers = numbers,
        };
    }

    private static string TypeName(ElementType type) => type switch
    {
        ElementType.Boolean => "BOOL",
        ElementType.UInt8 => "U8",
        ElementType.Int8 => "I8",
        ElementType.UInt16 => "U16",
        ElementType.Int16 => "I16",
        ElementType.UInt32 => "U32",
        ElementType.Int32 => "I32",
        ElementType.UInt64 => "U64",
        ElementType.Int64 => "I64",
        ElementType.Float16 => "F16",
        ElementType.Float32 => "F32",
        _ => "F64",
    };
}
