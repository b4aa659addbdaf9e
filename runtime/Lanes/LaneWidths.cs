using System;
using System.Diagnostics.CodeAnalysis;

namespace Edifice.Numerics;

/// <summary>Whether a program can run at widths other than the machine's own.</summary>
/// <remarks>
/// No result depends on the width, so a program that is compiled ahead of time leaves the others out, some 0.4 MB: the package's build
/// files set the switch, and a trimmer then takes the code away.
/// </remarks>
internal static class LaneWidths
{
    private const string Switch = "Edifice.AllLaneWidths";

    private static readonly bool s_areAll = !AppContext.TryGetSwitch(Switch, out bool all) || all;

    [FeatureSwitchDefinition(Switch)]
    public static bool AreAll => s_areAll;
}
