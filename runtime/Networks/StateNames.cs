using System;
using System.Linq;

namespace Edifice;

/// <summary>Finds a state by the names that its stage and its variable have.</summary>
internal static class StateNames
{
    /// <summary>The stage, and which of its states it is.</summary>
    /// <exception cref="ArgumentException">There is no such stage or state; the message lists those there are.</exception>
    public static (TraceInfo Trace, int Index) Find(NetworkInfo info, string stage, string variable)
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(variable);
        TraceInfo? trace = info.Traces.FirstOrDefault(item => item.Stage == stage);
        if (trace is null)
        {
            string known = string.Join(", ", info.Traces.Select(item => item.Stage));
            throw new ArgumentException($"{info.Name} has no stage of neurons \"{stage}\". It has {known}.", nameof(stage));
        }

        int index = trace.States.ToList().IndexOf(variable);
        return index >= 0
            ? (trace, index)
            : throw new ArgumentException($"Stage {stage} has no state \"{variable}\". It has {string.Join(", ", trace.States)}.", nameof(variable));
    }
}
