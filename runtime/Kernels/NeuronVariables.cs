using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Edifice.Numerics;

namespace Edifice.CompilerServices;

/// <summary>Up to four variables of a neuron, in registers; those that a neuron lacks vanish.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "Fields are passed by reference to a neuron's Step.")]
public struct NeuronVariables<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    /// <summary>The first variable.</summary>
    public TLanes First;

    /// <summary>The second variable.</summary>
    public TLanes Second;

    /// <summary>The third variable.</summary>
    public TLanes Third;

    /// <summary>The fourth variable.</summary>
    public TLanes Fourth;

    /// <summary>Reads <paramref name="count"/> variables that lie <paramref name="distance"/> numbers apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static NeuronVariables<TLanes> Load(ref float memory, nint distance, int count)
    {
        NeuronVariables<TLanes> variables = default;
        if (count > 0)
        {
            variables.First = TLanes.Load(in memory);
        }

        if (count > 1)
        {
            variables.Second = TLanes.Load(in Unsafe.Add(ref memory, distance));
        }

        if (count > 2)
        {
            variables.Third = TLanes.Load(in Unsafe.Add(ref memory, 2 * distance));
        }

        if (count > 3)
        {
            variables.Fourth = TLanes.Load(in Unsafe.Add(ref memory, 3 * distance));
        }

        return variables;
    }

    /// <summary>Writes <paramref name="count"/> variables <paramref name="distance"/> numbers apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Store(in NeuronVariables<TLanes> variables, ref float memory, nint distance, int count)
    {
        if (count > 0)
        {
            TLanes.Store(variables.First, ref memory);
        }

        if (count > 1)
        {
            TLanes.Store(variables.Second, ref Unsafe.Add(ref memory, distance));
        }

        if (count > 2)
        {
            TLanes.Store(variables.Third, ref Unsafe.Add(ref memory, 2 * distance));
        }

        if (count > 3)
        {
            TLanes.Store(variables.Fourth, ref Unsafe.Add(ref memory, 3 * distance));
        }
    }
}
