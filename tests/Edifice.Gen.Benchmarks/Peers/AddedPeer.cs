using System;
using System.Collections.Generic;

namespace Edifice.Benchmarks;

/// <summary>A peer that the calling program brings, so that this one does not depend on it.</summary>
/// <param name="Option">What asks for it behind <c>--peers</c>.</param>
/// <param name="Description">What it is, in a few words.</param>
/// <param name="Load">Loads what it needs, and says why it is missing where that fails; called once, if it is asked for.</param>
/// <param name="Of">Its contenders for a scenario: each with its name and how it is made.</param>
internal sealed record AddedPeer(
    string Option, string Description, Func<string?> Load, Func<Scenario, IEnumerable<(string Name, Func<CalibratedNetwork, IContender> Create)>> Of);
