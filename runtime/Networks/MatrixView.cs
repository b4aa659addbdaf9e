using System;

namespace Edifice;

/// <summary>A matrix [out, in] over storage in the plan's layout; a vector is a matrix of one column.</summary>
/// <remarks>Reading and writing go to the network's own memory. The view is valid as long as its block is.</remarks>
public readonly ref struct MatrixView
{
    private readonly WeightLayout layout;

    /// <summary>Lays a view over a tensor's storage.</summary>
    /// <exception cref="ArgumentException"><paramref name="storage"/> does not have the layout's length.</exception>
    public MatrixView(Span<float> storage, WeightLayout layout)
    {
        if (storage.Length != layout.Length)
        {
            throw new ArgumentException($"The layout takes {layout.Length} numbers; the storage has {storage.Length}.", nameof(storage));
        }

        Storage = storage;
        this.layout = layout;
    }

    /// <summary>Outputs: the rows of the logical matrix.</summary>
    public int Rows => layout.Outputs;

    /// <summary>Inputs: the columns of the logical matrix.</summary>
    public int Columns => layout.Inputs;

    /// <summary>The raw numbers in the plan's layout, which may change from version to version; padding has to stay zero.</summary>
    public Span<float> Storage { get; }

    /// <summary>The weight from <paramref name="input"/> to <paramref name="output"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An index lies outside the matrix.</exception>
    public ref float this[int output, int input]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(output);
            ArgumentOutOfRangeException.ThrowIfNegative(input);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(output, layout.Outputs);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(input, layout.Inputs);
            return ref Storage[layout.IndexOf(output, input)];
        }
    }

    /// <summary>Writes the matrix row by row, [out, in].</summary>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is not Rows · Columns long; nothing was written.</exception>
    public void CopyTo(Span<float> destination)
    {
        RequireSize(destination.Length, nameof(destination));
        for (int output = 0; output < layout.Outputs; output++)
        {
            for (int input = 0; input < layout.Inputs; input++)
            {
                destination[(output * layout.Inputs) + input] = Storage[layout.IndexOf(output, input)];
            }
        }
    }

    /// <summary>Reads the matrix row by row, [out, in].</summary>
    /// <exception cref="ArgumentException"><paramref name="source"/> is not Rows · Columns long; nothing was written.</exception>
    public void CopyFrom(ReadOnlySpan<float> source)
    {
        RequireSize(source.Length, nameof(source));
        for (int output = 0; output < layout.Outputs; output++)
        {
            for (int input = 0; input < layout.Inputs; input++)
            {
                Storage[layout.IndexOf(output, input)] = source[(output * layout.Inputs) + input];
            }
        }
    }

    /// <summary>The matrix row by row, [out, in], in a new array.</summary>
    public float[] ToArray()
    {
        float[] copy = new float[layout.Outputs * layout.Inputs];
        CopyTo(copy);
        return copy;
    }

    private void RequireSize(int length, string name)
    {
        if (length != layout.Outputs * layout.Inputs)
        {
            throw new ArgumentException(
                $"The matrix is [{layout.Outputs}, {layout.Inputs}], {layout.Outputs * layout.Inputs} numbers; {name} has {length}.", name);
        }
    }
}
