using Edifice.Numerics;

namespace Edifice.Kernels;

/// <summary>Where the second of the two vectors that a row fills at once lies, seen from the first.</summary>
/// <param name="InB">In a panel's row.</param>
/// <param name="InC">In the result.</param>
/// <param name="InBias">In the bias.</param>
internal readonly record struct SecondVector(nint InB, nint InC, nint InBias)
{
    /// <summary>
    /// Beside it, or in the next panel where a vector is as wide as a panel. Behind the last panel there is none: the
    /// first one is then computed twice.
    /// </summary>
    public static SecondVector Of<TLanes>(in PanelSizes sizes, bool isAlone)
        where TLanes : struct, ILanes<TLanes>
    {
        if (TLanes.Count < PanelProduct.Width)
        {
            return new(TLanes.Count, TLanes.Count, TLanes.Count);
        }

        return isAlone ? default : new(sizes.BPanel, sizes.CPanel, PanelProduct.Width);
    }
}
