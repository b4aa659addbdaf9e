using System;
using System.ComponentModel;
using Edifice.Native;
using Edifice.Persistence;

namespace Edifice.CompilerServices;

/// <summary>What the exported functions of a network do that runs step by step, besides those of <see cref="NativeCalls{TNetwork}"/>: a handle of these has a stream.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
/// <remarks>Each gives a <see cref="NativeStatus"/>; what failed has taken no step and changed nothing.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NativeStreamCalls<TNetwork>
    where TNetwork : class, IStreamingNetwork<TNetwork>
{
    private static readonly NativeFactory<TNetwork> s_factory = new(static (network, maxBatch) => new NativeStream<TNetwork>(network, maxBatch));

    private static string Name => TNetwork.Info.Name;

    /// <summary>Bytes of a snapshot of this network's streams.</summary>
    public static int SnapshotLength => StreamSnapshot.LengthOf(TNetwork.Info);

    /// <inheritdoc cref="NativeCalls{TNetwork}.Create"/>
    public static int Create(nint weights, nuint weightsLength, int maxBatch, nint handle, Func<TNetwork>? pretrained)
        => s_factory.Create(weights, weightsLength, maxBatch, handle, pretrained);

    /// <inheritdoc cref="NativeCalls{TNetwork}.CreateSeeded"/>
    public static int CreateSeeded(long seed, int maxBatch, nint handle) => s_factory.CreateSeeded(seed, maxBatch, handle);

    /// <inheritdoc cref="NativeCalls{TNetwork}.CreateShared"/>
    public static int CreateShared(nint other, int maxBatch, nint handle) => s_factory.CreateShared(other, maxBatch, handle);

    /// <inheritdoc cref="NativeCalls{TNetwork}.Load"/>
    public static int Load(nint path, int maxBatch, nint handle) => s_factory.Load(path, maxBatch, handle);

    /// <summary>Runs one time step.</summary>
    public static int Step(nint handle, nint input, nuint inputLength, nint output, nuint outputLength)
        => Run(handle, new(input, inputLength), new(output, outputLength), static (held, input, output) =>
        {
            Span<float> read = input.Elements<float>(TNetwork.Info.InputSize, "input", Name);
            held.Self.Step(read, output.Elements<float>(TNetwork.Info.StreamOutputSize, "output", Name), held.Stream);
        });

    /// <summary>Runs one time step on the indices of its input's spikes.</summary>
    public static int StepEvents(nint handle, nint events, nuint count, nint output, nuint outputLength)
        => Run(handle, new(events, count), new(output, outputLength), static (held, events, output) =>
        {
            Span<int> read = events.Elements<int>("events");
            Span<float> written = output.Elements<float>(TNetwork.Info.StreamOutputSize, "output", Name);
            NativeBuffer.RequireApart(read, written);
            held.Self.StepEvents(read, written, held.Stream);
        });

    /// <summary>What the network's final Decode says of the steps so far.</summary>
    public static int Decode(nint handle, nint output, nuint outputLength)
        => Run(handle, default, new(output, outputLength), static (held, _, output) =>
        {
            Span<float> written = output.Elements<float>(TNetwork.Info.OutputSize, "output", Name);
            if (held.Stream.Steps == 0)
            {
                throw new NativeFault(NativeStatus.NothingToDecode, $"No step of {Name} was taken: there is nothing to decode yet.");
            }

            held.Stream.Decode(written);
        });

    /// <summary>Back to rest, as if no step had been taken.</summary>
    public static int Reset(nint handle) => Run(handle, default, default, static (held, _, _) => held.Stream.Reset());

    /// <summary>Steps taken since the network was made or reset.</summary>
    public static int Steps(nint handle, nint steps)
        => Run(handle, default, new(steps, 1), static (held, _, steps) => steps.Elements<long>("steps")[0] = held.Stream.Steps);

    /// <summary>Writes all that the stream holds.</summary>
    public static int SnapshotSave(nint handle, nint snapshot, nuint length)
        => Run(handle, default, new(snapshot, length), static (held, _, snapshot)
            => held.Stream.Save(snapshot.Elements<byte>(SnapshotLength, "snapshot", Name)));

    /// <summary>Goes on from a snapshot.</summary>
    public static int SnapshotRestore(nint handle, nint snapshot, nuint length)
        => Run(handle, new(snapshot, length), default, static (held, snapshot, _)
            => held.Stream.Restore(snapshot.Elements<byte>(SnapshotLength, "snapshot", Name)));

    private static int Run(nint handle, NativeBuffer input, NativeBuffer output, NativeEntry<NativeStream<TNetwork>>.Work work)
        => NativeEntry<NativeStream<TNetwork>>.Run(handle, Name, input, output, work, NativeStatus.BadSnapshot);
}
