using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Edifice.Persistence;

namespace Edifice;

/// <summary>All that a training goes on from: parameters, further blocks of numbers in their layout, and text.</summary>
/// <typeparam name="TNetwork">The network that is trained.</typeparam>
/// <remarks>
/// In a file it is a <see cref="TensorFile"/>: the parameters under their names, a block's tensors with its name before theirs
/// ("optimizer.first_moment.hidden1.weight"), all of them [out, in] row by row, F32, so that every bit is kept; numbers that
/// are no such block (epoch, step, seed, history, settings) are text. It holds copies; it is not for hot paths.
/// </remarks>
public sealed class TrainingCheckpoint<TNetwork>
    where TNetwork : class, ISpikingNetwork<TNetwork>
{
    private readonly OrderedDictionary<string, float[][]> blocks = [];
    private readonly OrderedDictionary<string, string> metadata;

    /// <summary>Copies a training's parameters.</summary>
    /// <param name="parameters">Only read.</param>
    /// <param name="metadata">Text by name, such as "training.epoch"; not the three names that every file of a network has.</param>
    /// <exception cref="ArgumentException"><paramref name="metadata"/> has such a name, or one name twice, or no valid Unicode.</exception>
    /// <exception cref="InvalidOperationException">A parameter is not finite.</exception>
    public TrainingCheckpoint(ParameterBlock<TNetwork> parameters, IEnumerable<KeyValuePair<string, string>>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        this.metadata = NetworkMetadata.Others(NetworkMetadata.Of(TNetwork.Info, metadata));
        blocks.Add("", ParameterTensors.Copy(TNetwork.Info, parameters.Values, block: ""));
    }

    private TrainingCheckpoint(OrderedDictionary<string, float[][]> blocks, OrderedDictionary<string, string> metadata)
        => (this.blocks, this.metadata) = (blocks, metadata);

    /// <summary>The names of the further blocks, in the order in which they were added.</summary>
    public IReadOnlyList<string> Blocks => [.. blocks.Keys.Skip(1)];

    /// <summary>Text by name, as it was given.</summary>
    public IReadOnlyDictionary<string, string> Metadata => metadata;

    /// <summary>Copies a further block of numbers, an optimiser's moments for example.</summary>
    /// <param name="name">The block's name, such as "optimizer.first_moment".</param>
    /// <param name="storage">As many numbers as the parameter block has, in its layout.</param>
    /// <exception cref="ArgumentException">The name is empty, no valid Unicode, or there already, or the length is another.</exception>
    /// <exception cref="InvalidOperationException">A number is not finite.</exception>
    public void Add(string name, ReadOnlySpan<float> storage)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        FileText.Require(name, nameof(name));
        if (blocks.ContainsKey(name))
        {
            throw new ArgumentException($"Block {FileText.Quote(name)} is in the checkpoint already.", nameof(name));
        }

        RequireLength(storage.Length, nameof(storage));
        blocks.Add(name, ParameterTensors.Copy(TNetwork.Info, storage, name));
    }

    /// <summary>Gives the parameters to a network, whose older tapes are refused then.</summary>
    /// <param name="destination">Overwritten.</param>
    public void CopyTo(ParameterBlock<TNetwork> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ParameterTensors.Write(TNetwork.Info, blocks[""], destination.Storage);
        destination.MarkChanged();
    }

    /// <summary>Gives a further block.</summary>
    /// <param name="name">One of <see cref="Blocks"/>.</param>
    /// <param name="destination">As many numbers as the parameter block has, overwritten; padding becomes 0.</param>
    /// <exception cref="ArgumentException">There is no such block, or the length is another; nothing was written.</exception>
    public void CopyTo(string name, Span<float> destination)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!blocks.TryGetValue(name, out float[][]? numbers))
        {
            throw new ArgumentException($"The checkpoint has no block {FileText.Quote(name)}. It has {FileText.List(Blocks)}.", nameof(name));
        }

        RequireLength(destination.Length, nameof(destination));
        ParameterTensors.Write(TNetwork.Info, numbers, destination);
    }

    /// <summary>Saves the checkpoint: whole or not at all, and flushed to the disk (see <see cref="TensorFile.Write(string)"/>).</summary>
    /// <param name="path">Replaced.</param>
    /// <exception cref="ArgumentException">The text is longer than a header may be; the old file is as it was.</exception>
    /// <exception cref="IOException">The file can not be written; the old file is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; it is as it was.</exception>
    public void Save(string path) => ToFile().Write(path);

    /// <summary>Writes the checkpoint to a stream, which is left open.</summary>
    /// <exception cref="ArgumentException">The text is longer than a header may be; nothing was written.</exception>
    public void Save(Stream destination) => ToFile().Write(destination);

    /// <summary>Reads a checkpoint, and checks all of it before it gives any.</summary>
    /// <param name="path">A file with every tensor of the network, and of each further block, in its shape; no other one; every number finite.</param>
    /// <param name="acceptOtherDeclaration">Whether a checkpoint of another declaration with the same names and shapes is taken.</param>
    /// <exception cref="InvalidDataException">The file is not like that; the message says what is wrong, where, and what to do.</exception>
    /// <exception cref="IOException">The file can not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static TrainingCheckpoint<TNetwork> Read(string path, bool acceptOtherDeclaration = false)
        => Take(TensorFileReader.Read(path, Accept(acceptOtherDeclaration)), path);

    /// <summary>Reads a checkpoint from a stream, to its end; it is left open.</summary>
    /// <inheritdoc cref="Read(string, bool)"/>
    /// <param name="source">Holds such a file from where it stands to its end; it need not be able to seek.</param>
    /// <param name="acceptOtherDeclaration">Whether a checkpoint of another declaration with the same names and shapes is taken.</param>
    public static TrainingCheckpoint<TNetwork> Read(Stream source, bool acceptOtherDeclaration = false)
        => Take(TensorFileReader.Read(source, Accept(acceptOtherDeclaration)), "stream");

    /// <summary>Reads a checkpoint from the bytes of a whole file.</summary>
    /// <inheritdoc cref="Read(string, bool)"/>
    /// <param name="content">Such a file.</param>
    /// <param name="acceptOtherDeclaration">Whether a checkpoint of another declaration with the same names and shapes is taken.</param>
    public static TrainingCheckpoint<TNetwork> Read(ReadOnlySpan<byte> content, bool acceptOtherDeclaration = false)
        => Take(TensorFileReader.Read(content, Accept(acceptOtherDeclaration)), "content");

    private static Action<TensorHeader, string> Accept(bool acceptOtherDeclaration) => (header, source) =>
    {
        ParameterTensors.Require(TNetwork.Info, header, BlocksOf(header.Tensors.Keys), source);
        NetworkMetadata.Require(TNetwork.Info, header.Metadata, acceptOtherDeclaration, source);
    };

    private static TrainingCheckpoint<TNetwork> Take(TensorFile file, string source)
    {
        OrderedDictionary<string, float[][]> blocks = [];
        foreach (string block in BlocksOf(file.Tensors.Select(tensor => tensor.Name)))
        {
            blocks.Add(block, ParameterTensors.Read(TNetwork.Info, file, block, source));
        }

        return new TrainingCheckpoint<TNetwork>(blocks, NetworkMetadata.Others(file.Metadata));
    }

    /// <summary>The parameters' block, whether it is there or not, and the others that are.</summary>
    private static List<string> BlocksOf(IEnumerable<string> names)
        => ["", .. names.Select(name => ParameterTensors.BlockOf(TNetwork.Info, name)).OfType<string>().Where(block => block.Length > 0).Distinct()];

    private static void RequireLength(int length, string name)
    {
        if (length != TNetwork.Info.ParameterLength)
        {
            throw new ArgumentException($"A block of {TNetwork.Info.Name} has {TNetwork.Info.ParameterLength} numbers; {name} has {length}.", name);
        }
    }

    private TensorFile ToFile() => new(
        blocks.SelectMany(block => ParameterTensors.Of(TNetwork.Info, block.Value, block.Key)), NetworkMetadata.Of(TNetwork.Info, metadata));
}
