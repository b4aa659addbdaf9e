using System.Linq;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>Reads a .safetensors file with the runtime's own reader.</summary>
internal static class SafetensorsCheckpoint
{
    public static Checkpoint Read(string path, NamePatterns ignored)
    {
        TensorFile file = TensorFile.Read(path);
        return new Checkpoint(path, "safetensors", [.. file.Tensors.Where(tensor => !ignored.Match(tensor.Name)).Select(Tensor)], file.Metadata);
    }

    private static CheckpointTensor Tensor(StoredTensor tensor)
    {
        bool isReal = TensorTypes.IsReal(tensor.DataType);
        return new CheckpointTensor(tensor.Name, tensor.DataType, tensor.Shape, tensor.Bytes.Length, isReal)
        {
            Numbers = isReal ? tensor.ToArray() : WholeNumbers.Read(tensor),
        };
    }
}
