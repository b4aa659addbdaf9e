using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Edifice.Generator.Model;
using Edifice.Persistence;

namespace Edifice.Weights;

/// <summary>A trained file as a program carries it: the resource's bytes, and the manifest that the compiler reads.</summary>
/// <param name="Manifest">A word and its value per line.</param>
/// <param name="Content">The resource; empty where the file can not be used.</param>
internal sealed record BakedFile(string Manifest, byte[] Content)
{
    /// <summary>Of a .safetensors file; one that no network could take gives a manifest that says why.</summary>
    /// <exception cref="IOException">The file can not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static BakedFile Of(string path)
    {
        string name = Path.GetFileName(path);
        IReadOnlyList<BakedTensor> layout = [];
        TensorFile file;
        try
        {
            // Nothing of the data is read, and no memory taken for it, before the header says that a network could take it.
            file = TensorFileReader.Read(path, (header, _) => layout = LayoutOf([.. header.Tensors.Values]));
        }
        catch (InvalidDataException wrong)
        {
            return Unusable(name, wrong.Message.StartsWith(path + ": ", StringComparison.Ordinal) ? wrong.Message[(path.Length + 2)..] : wrong.Message);
        }

        byte[] content = new byte[layout.Sum(tensor => tensor.Length) * sizeof(float)];
        for (int index = 0; index < layout.Count; index++)
        {
            float[] numbers = file.Tensors[index].ToArray();
            if (numbers.AsSpan().IndexOfAnyExceptInRange(float.MinValue, float.MaxValue) is int wrong and >= 0)
            {
                return Unusable(name, string.Create(CultureInfo.InvariantCulture, $"tensor '{layout[index].Name}' has {numbers[wrong]} at {wrong}"));
            }

            Lay(numbers, layout[index], content);
        }

        return new BakedFile(ManifestOf(name, file, layout, content), content);
    }

    private static void Lay(float[] numbers, BakedTensor tensor, byte[] content)
    {
        WeightLayout layout = new(tensor.Outputs, tensor.Inputs, tensor.TileWidth, tensor.HasZeroRow);
        for (int index = 0; index < numbers.Length; index++)
        {
            int place = tensor.Offset + layout.IndexOf(index / tensor.Inputs, index % tensor.Inputs);
            BinaryPrimitives.WriteSingleLittleEndian(content.AsSpan(place * sizeof(float)), numbers[index]);
        }
    }

    private static IReadOnlyList<BakedTensor> LayoutOf(IReadOnlyList<TensorEntry> tensors)
    {
        if (tensors.Count is 0 or > BakedLayout.MostTensors)
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"it has {tensors.Count} tensors, and a network has 1 to {BakedLayout.MostTensors}"));
        }

        foreach (TensorEntry tensor in tensors)
        {
            string name = $"tensor '{tensor.Name}'";
            if (tensor.Name.Length == 0 || tensor.Name.Any(char.IsControl))
            {
                throw new InvalidDataException($"{name} has a name that is empty or has control characters");
            }

            if (tensor.DataType is not ("F32" or "F64" or "F16" or "BF16"))
            {
                throw new InvalidDataException($"{name} is of type {tensor.DataType}, and a network takes F32, F64, F16 and BF16");
            }

            if (tensor.Shape.Length is not (1 or 2) || tensor.Shape.Any(size => size is <= 0 or > BakedLayout.MostNumbers))
            {
                throw new InvalidDataException($"{name} is [{string.Join(", ", tensor.Shape)}], and a network's tensors have one or two sizes above 0");
            }
        }

        return BakedLayout.Of(tensors.Select(tensor => (tensor.Name, (IReadOnlyList<int>)[.. tensor.Shape.Select(size => (int)size)])))
            ?? throw new InvalidDataException("its tensors take more than the 256 MB of a resource");
    }

    private static string ManifestOf(string name, TensorFile file, IReadOnlyList<BakedTensor> layout, byte[] content)
    {
        StringBuilder text = Begin(name);
        text.Append(CultureInfo.InvariantCulture, $"layout {BakedLayout.Version}\n");
        text.Append(CultureInfo.InvariantCulture, $"bytes {content.Length}\n");
        text.Append(CultureInfo.InvariantCulture, $"sha256 {Convert.ToHexStringLower(SHA256.HashData(content))}\n");
        foreach ((string key, string word) in new[] { ("edifice.network", "network"), ("edifice.fingerprint", "fingerprint") })
        {
            if (file.Metadata.TryGetValue(key, out string? value) && value.Length > 0 && !value.Any(char.IsControl))
            {
                text.Append(CultureInfo.InvariantCulture, $"{word} {value}\n");
            }
        }

        foreach (BakedTensor tensor in layout)
        {
            string sizes = tensor.IsMatrix ? string.Create(CultureInfo.InvariantCulture, $"{tensor.Outputs}x{tensor.Inputs}") : tensor.Outputs.ToString(CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"tensor {sizes} {tensor.Name}\n");
        }

        return text.ToString();
    }

    private static BakedFile Unusable(string name, string fault)
        => new(Begin(name).Append("error ").Append(string.Concat(fault.TrimEnd('.').Select(sign => char.IsControl(sign) ? '?' : sign))).Append('\n').ToString(), []);

    private static StringBuilder Begin(string name) => new StringBuilder("edifice-weights 1\n").Append("source ").Append(name).Append('\n');
}
