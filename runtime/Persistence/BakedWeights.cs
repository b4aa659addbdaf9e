using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace Edifice.CompilerServices;

/// <summary>Parameters that are a resource of the program. Called by generated code, which knows that they fit.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BakedWeights
{
    /// <summary>Parameters whose layout in the resource is the network's own: nothing is copied where the resource lies at a multiple of 4 bytes.</summary>
    /// <remarks>Kernels load from anywhere; 64-byte lines that are read in two halves made no difference that could be measured.</remarks>
    /// <param name="resource">As the assembly gave it.</param>
    /// <param name="name">Its name in errors.</param>
    /// <exception cref="InvalidOperationException">The assembly has no such resource.</exception>
    /// <exception cref="InvalidDataException">The resource has another length.</exception>
    public static ParameterBlock<TNetwork> InPlace<TNetwork>(Stream? resource, string name)
        where TNetwork : class, ISpikingNetwork<TNetwork>
    {
        Stream found = Find(resource, name, ParameterBlock<TNetwork>.RequiredLength);
        return PointerOf(found) is { } pointer && pointer % sizeof(float) == 0
            ? ParameterBlock<TNetwork>.Frozen(new AlignedMemory(pointer, ParameterBlock<TNetwork>.RequiredLength, owner: found))
            : Fill<TNetwork>(found, static (numbers, storage) => numbers.CopyTo(storage));
    }

    /// <summary>Parameters that lie otherwise in the resource: each tensor is copied to its place.</summary>
    /// <param name="resource">As the assembly gave it.</param>
    /// <param name="name">Its name in errors.</param>
    /// <param name="baked">Where the resource has the network's tensors, in their order.</param>
    /// <exception cref="InvalidOperationException">The assembly has no such resource.</exception>
    /// <exception cref="InvalidDataException">The resource has another length.</exception>
    public static ParameterBlock<TNetwork> Rearranged<TNetwork>(Stream? resource, string name, IReadOnlyList<TensorInfo> baked)
        where TNetwork : class, ISpikingNetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(baked);
        Stream found = Find(resource, name, baked.Max(tensor => (long)tensor.Offset + tensor.Layout.Length));
        return Fill<TNetwork>(found, (numbers, storage) =>
        {
            for (int index = 0; index < baked.Count; index++)
            {
                TensorInfo from = baked[index];
                TensorInfo to = TNetwork.Info.Parameters[index];
                MatrixView destination = new(storage.Slice(to.Offset, to.Layout.Length), to.Layout);
                destination.CopyFrom(new MatrixView(numbers.Slice(from.Offset, from.Layout.Length), from.Layout).ToArray());
            }
        });
    }

    /// <summary>Parameters of their own with the same numbers, which can be changed.</summary>
    public static ParameterBlock<TNetwork> Copy<TNetwork>(ParameterBlock<TNetwork> parameters)
        where TNetwork : class, ISpikingNetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ParameterBlock<TNetwork> copy = new();
        parameters.Values.CopyTo(copy.Storage);
        return copy;
    }

    private delegate void Placing(Span<float> numbers, Span<float> storage);

    private static ParameterBlock<TNetwork> Fill<TNetwork>(Stream resource, Placing place)
        where TNetwork : class, ISpikingNetwork<TNetwork>
    {
        float[] numbers = new float[resource.Length / sizeof(float)];
        using (resource)
        {
            resource.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        }

        if (!BitConverter.IsLittleEndian)
        {
            Span<int> bits = MemoryMarshal.Cast<float, int>(numbers.AsSpan());
            BinaryPrimitives.ReverseEndianness(bits, bits);
        }

        AlignedMemory memory = new(ParameterBlock<TNetwork>.RequiredLength);
        place(numbers, memory.Span);
        return ParameterBlock<TNetwork>.Frozen(memory);
    }

    private static Stream Find(Stream? resource, string name, long numbers)
    {
        if (resource is null)
        {
            throw new InvalidOperationException(
                $"The weights \"{name}\" are not in the program, although they were when it was compiled. Build it again, with the package's build files.");
        }

        return resource.Length == numbers * sizeof(float)
            ? resource
            : throw new InvalidDataException($"The weights \"{name}\" take {numbers * sizeof(float)} bytes, but the resource has {resource.Length}. Build the program again.");
    }

    private static unsafe nint? PointerOf(Stream resource)
        => BitConverter.IsLittleEndian && resource is UnmanagedMemoryStream memory ? (nint)memory.PositionPointer : null;
}
