using System;
using System.Collections.Generic;
using System.IO;
using Edifice.Persistence;

namespace Edifice;

/// <summary>Saves a network's parameters as a .safetensors file, and loads them.</summary>
/// <remarks>
/// Tensors have the names of <see cref="NetworkInfo.Parameters"/>, such as "hidden1.weight" [out, in] and "hidden1.bias" [out],
/// row by row. The metadata says <c>edifice.network</c> (the class), <c>edifice.fingerprint</c> (of the declaration, 16
/// hexadecimal digits) and <c>edifice.format</c>. See runtime/docs/files.md.
/// </remarks>
public static class NetworkFiles
{
    /// <summary>Saves the parameters: whole or not at all, and flushed to the disk (see <see cref="TensorFile.Write(string)"/>).</summary>
    /// <param name="network">Only read.</param>
    /// <param name="path">Replaced.</param>
    /// <param name="metadata">More text to store, by name; what <c>Load</c> gave, for example.</param>
    /// <exception cref="ArgumentException"><paramref name="metadata"/> has a name that is written anyway, or one name twice, or is too long.</exception>
    /// <exception cref="InvalidOperationException">A parameter is not finite: the file could not be loaded. The old file is as it was.</exception>
    /// <exception cref="IOException">The file can not be written; the old file is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; it is as it was.</exception>
    public static void Save<TNetwork>(
        this ISpikingNetwork<TNetwork> network, string path, IEnumerable<KeyValuePair<string, string>>? metadata = null)
        where TNetwork : class, ISpikingNetwork<TNetwork>
        => FileOf(network, metadata).Write(path);

    /// <summary>Writes the parameters to a stream, which is left open.</summary>
    /// <param name="network">Only read.</param>
    /// <param name="destination">Written from where it stands.</param>
    /// <param name="metadata">More text to store, by name.</param>
    /// <exception cref="ArgumentException"><paramref name="metadata"/> has a name that is written anyway, or one name twice, or is too long.</exception>
    /// <exception cref="InvalidOperationException">A parameter is not finite; nothing was written.</exception>
    public static void Save<TNetwork>(
        this ISpikingNetwork<TNetwork> network, Stream destination, IEnumerable<KeyValuePair<string, string>>? metadata = null)
        where TNetwork : class, ISpikingNetwork<TNetwork>
        => FileOf(network, metadata).Write(destination);

    /// <summary>The bytes of the file, in a new array.</summary>
    /// <param name="network">Only read.</param>
    /// <param name="metadata">More text to store, by name.</param>
    /// <exception cref="ArgumentException"><paramref name="metadata"/> has a name that is written anyway, or one name twice, or is too long.</exception>
    /// <exception cref="InvalidOperationException">A parameter is not finite.</exception>
    public static byte[] SaveToArray<TNetwork>(
        this ISpikingNetwork<TNetwork> network, IEnumerable<KeyValuePair<string, string>>? metadata = null)
        where TNetwork : class, ISpikingNetwork<TNetwork>
        => FileOf(network, metadata).ToArray();

    /// <summary>Loads parameters that <c>Save</c>, PyTorch or another program wrote. Tapes of the old ones are refused then.</summary>
    /// <param name="network">Its parameters are overwritten once all of the file was read and checked.</param>
    /// <param name="path">
    /// A .safetensors file with every tensor of the network in its shape and no other one, of type F32, F64, F16 or BF16 (F64 is
    /// rounded), every number finite. No data is read of a file that has other tensors.
    /// </param>
    /// <param name="acceptOtherDeclaration">
    /// Whether a file is taken that was saved of another declaration (another τ, say) whose tensors have the same names and
    /// shapes. A file that names no declaration always is.
    /// </param>
    /// <returns>The file's metadata, less the three entries that <c>Save</c> writes: give it to <c>Save</c> to keep it.</returns>
    /// <exception cref="InvalidDataException">
    /// The file is not like that; the message says what is wrong, where, and what to do. The network is as it was.
    /// </exception>
    /// <exception cref="IOException">The file can not be read. The network is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read. The network is as it was.</exception>
    public static IReadOnlyDictionary<string, string> Load<TNetwork>(
        this ISpikingNetwork<TNetwork> network, string path, bool acceptOtherDeclaration = false)
        where TNetwork : class, ISpikingNetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        return Take(network, TensorFileReader.Read(path, Accept<TNetwork>(acceptOtherDeclaration)), path);
    }

    /// <summary>Loads parameters from a stream, which is read to its end and left open.</summary>
    /// <inheritdoc cref="Load{TNetwork}(ISpikingNetwork{TNetwork}, string, bool)"/>
    /// <param name="network">Its parameters are overwritten once all of the file was read and checked.</param>
    /// <param name="source">Holds such a file from where it stands to its end; it need not be able to seek.</param>
    /// <param name="acceptOtherDeclaration">Whether a file is taken that was saved of another declaration with the same names and shapes.</param>
    public static IReadOnlyDictionary<string, string> Load<TNetwork>(
        this ISpikingNetwork<TNetwork> network, Stream source, bool acceptOtherDeclaration = false)
        where TNetwork : class, ISpikingNetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        return Take(network, TensorFileReader.Read(source, Accept<TNetwork>(acceptOtherDeclaration)), "stream");
    }

    /// <summary>Loads parameters from the bytes of a whole file.</summary>
    /// <inheritdoc cref="Load{TNetwork}(ISpikingNetwork{TNetwork}, string, bool)"/>
    /// <param name="network">Its parameters are overwritten once all of the file was read and checked.</param>
    /// <param name="content">Such a file.</param>
    /// <param name="acceptOtherDeclaration">Whether a file is taken that was saved of another declaration with the same names and shapes.</param>
    public static IReadOnlyDictionary<string, string> Load<TNetwork>(
        this ISpikingNetwork<TNetwork> network, ReadOnlySpan<byte> content, bool acceptOtherDeclaration = false)
        where TNetwork : class, ISpikingNetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        return Take(network, TensorFileReader.Read(content, Accept<TNetwork>(acceptOtherDeclaration)), "content");
    }

    private static TensorFile FileOf<TNetwork>(ISpikingNetwork<TNetwork> network, IEnumerable<KeyValuePair<string, string>>? metadata)
        where TNetwork : class, ISpikingNetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        OrderedDictionary<string, string> all = NetworkMetadata.Of(TNetwork.Info, metadata);
        float[][] numbers = ParameterTensors.Copy(TNetwork.Info, network.Parameters.Values, block: "");
        return new TensorFile(ParameterTensors.Of(TNetwork.Info, numbers, block: ""), all);
    }

    private static Action<TensorHeader, string> Accept<TNetwork>(bool acceptOtherDeclaration)
        where TNetwork : class, ISpikingNetwork<TNetwork>
        => (header, source) =>
        {
            ParameterTensors.Require(TNetwork.Info, header, [""], source);
            NetworkMetadata.Require(TNetwork.Info, header.Metadata, acceptOtherDeclaration, source);
        };

    private static OrderedDictionary<string, string> Take<TNetwork>(ISpikingNetwork<TNetwork> network, TensorFile file, string source)
        where TNetwork : class, ISpikingNetwork<TNetwork>
    {
        float[][] numbers = ParameterTensors.Read(TNetwork.Info, file, block: "", source);
        ParameterTensors.Write(TNetwork.Info, numbers, network.Parameters.Storage);
        network.Parameters.MarkChanged();
        return NetworkMetadata.Others(file.Metadata);
    }
}
