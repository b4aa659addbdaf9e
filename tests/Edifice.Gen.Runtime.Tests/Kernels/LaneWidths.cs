using System.Collections.Generic;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>The widths that a kernel has to give the same bits at; what the machine lacks is emulated.</summary>
internal static class LaneWidths
{
    public static IReadOnlyList<LaneWidth> All { get; } = [LaneWidth.One, LaneWidth.Four, LaneWidth.Eight, LaneWidth.Sixteen];
}
