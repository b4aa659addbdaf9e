using System;
using System.Runtime.InteropServices;
using Edifice.CompilerServices;

namespace Edifice.Native;

/// <summary>Makes networks for C, each with the memory of its passes and a handle.</summary>
/// <param name="make">Puts the memory to a network; for so many samples at once.</param>
internal sealed class NativeFactory<TNetwork>(Func<TNetwork, int, NativeNetwork<TNetwork>> make)
    where TNetwork : class, ISpikingNetwork<TNetwork>
{
    private static string Name => TNetwork.Info.Name;

    /// <summary>From the bytes of a .safetensors file; from those of the library where there are none.</summary>
    public int Create(nint weights, nuint weightsLength, int maxBatch, nint handle, Func<TNetwork>? pretrained) => Add(handle, maxBatch, () =>
    {
        if (weights != 0 || weightsLength != 0)
        {
            return Loaded(network => network.Load(new NativeBuffer(weights, weightsLength).Elements<byte>("weights")));
        }

        return pretrained is null
            ? throw new NativeFault(NativeStatus.NoWeights, $"weights is null, and {Name} has no [Weights] that are part of the library. Pass the bytes of a .safetensors file.")
            : pretrained();
    });

    /// <summary>With freshly drawn parameters.</summary>
    public int CreateSeeded(long seed, int maxBatch, nint handle) => Add(handle, maxBatch, () => TNetwork.Create(seed));

    /// <summary>With the parameters of another handle's network, which both read.</summary>
    public int CreateShared(nint other, int maxBatch, nint handle)
        => Add(handle, maxBatch, () => NativeHandles.Get<NativeNetwork<TNetwork>>(other, Name).Self);

    /// <summary>From a .safetensors file.</summary>
    public int Load(nint path, int maxBatch, nint handle) => Add(handle, maxBatch, () => path == 0
        ? throw new NativeFault(NativeStatus.NullPointer, "path is null; expected the path of a .safetensors file in UTF-8, with a zero behind it.")
        : Loaded(network => network.Load(Marshal.PtrToStringUTF8(path)!)));

    private static TNetwork Loaded(Action<TNetwork> load)
    {
        TNetwork network = TNetwork.Create(seed: 0);
        load(network);
        return network;
    }

    private int Add(nint handle, int maxBatch, Func<TNetwork> network)
    {
        try
        {
            // Where nothing is made, nothing is left that looks like a handle.
            ref nint place = ref NativeBuffer.Place<nint>(handle, "handle");
            place = 0;
            if (maxBatch < 1)
            {
                throw new NativeFault(NativeStatus.BadArgument, $"max_batch is {maxBatch}; expected at least 1, the most samples of one call.");
            }

            place = NativeHandles.Add(make(network(), maxBatch));
            return (int)NativeStatus.Ok;
        }
        catch (Exception fault)
        {
            return NativeErrors.Record(fault, NativeStatus.BadWeights);
        }
    }
}
