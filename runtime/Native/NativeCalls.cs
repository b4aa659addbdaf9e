using System;
using System.ComponentModel;
using Edifice.Native;

namespace Edifice.CompilerServices;

/// <summary>What the exported functions of a network do. Called by generated code: pointers and lengths are as C gave them, and no exception leaves.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
/// <remarks>Each gives a <see cref="NativeStatus"/>; what failed has changed nothing.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NativeCalls<TNetwork>
    where TNetwork : class, ISpikingNetwork<TNetwork>
{
    private static readonly NativeFactory<TNetwork> s_factory = new(static (network, maxBatch) => new NativeNetwork<TNetwork>(network, maxBatch));

    private static string Name => TNetwork.Info.Name;

    /// <summary>Makes a network of the bytes of a .safetensors file; without any, of <paramref name="pretrained"/>.</summary>
    public static int Create(nint weights, nuint weightsLength, int maxBatch, nint handle, Func<TNetwork>? pretrained)
        => s_factory.Create(weights, weightsLength, maxBatch, handle, pretrained);

    /// <summary>Makes a network with freshly drawn parameters.</summary>
    public static int CreateSeeded(long seed, int maxBatch, nint handle) => s_factory.CreateSeeded(seed, maxBatch, handle);

    /// <summary>Makes a network with the parameters of another handle's.</summary>
    public static int CreateShared(nint other, int maxBatch, nint handle) => s_factory.CreateShared(other, maxBatch, handle);

    /// <summary>Makes a network of a .safetensors file.</summary>
    public static int Load(nint path, int maxBatch, nint handle) => s_factory.Load(path, maxBatch, handle);

    /// <summary>Runs every time step of every sample.</summary>
    public static int Forward(nint handle, nint input, nuint inputLength, nint output, nuint outputLength)
        => NativeEntry<NativeNetwork<TNetwork>>.Run(handle, Name, new(input, inputLength), new(output, outputLength), static (held, input, output) =>
        {
            int batch = BatchOf(input.Length, held.MaxBatch);
            Span<float> written = output.Elements<float>((long)batch * TNetwork.Info.OutputLength, "output", Name);
            held.Self.Forward(input.Elements<float>("input"), written, held.Workspace);
        });

    /// <summary>The most samples of one call.</summary>
    public static int MaxBatch(nint handle, nint maxBatch)
        => NativeEntry<NativeNetwork<TNetwork>>.Run(handle, Name, default, new(maxBatch, 1), static (held, _, maxBatch)
            => maxBatch.Elements<int>("max_batch")[0] = held.MaxBatch);

    /// <summary>Ends a handle.</summary>
    public static int Destroy(nint handle)
        => NativeEntry<NativeNetwork<TNetwork>>.Run(handle, Name, default, default, static (held, _, _) =>
        {
            NativeHandles.Remove(held);
            held.Dispose();
        });

    private static int BatchOf(nuint inputLength, int maxBatch)
    {
        nuint sample = (nuint)TNetwork.Info.InputLength;
        if (inputLength == 0 || inputLength % sample != 0)
        {
            throw new NativeFault(NativeStatus.WrongLength, $"The length of input is {inputLength}; expected {sample} for each sample of {Name}.");
        }

        nuint batch = inputLength / sample;
        return batch <= (nuint)maxBatch
            ? (int)batch
            : throw new NativeFault(NativeStatus.WrongLength, $"input has {batch} samples of {Name}; expected at most {maxBatch}, the max_batch that the handle was created with.");
    }
}
