using Edifice.Generator.Model;

namespace Edifice.Generator.Layers;

/// <summary>Where a step's memory comes from.</summary>
/// <param name="Memory">A planner of its own: the regions are State and Scratch.</param>
internal sealed record StreamContext(MemoryPlanner Memory)
{
    /// <summary>The row that a layer gives in a step; it has the name of the layer's signal.</summary>
    public StreamSignal Row(SignalPlan signal, string? name = null)
    {
        int padded = (int)Padding.Of(signal.Size);
        int numbers = signal.IsSpikes ? (padded / 32) + 1 : padded;
        string local = name ?? signal.Name;
        string content = FormattableText.Of($"{local} [{signal.Size}]{(signal.IsSpikes ? ", bits" : "")}");
        return new StreamSignal(local, signal.Size, padded, signal.IsSpikes, Memory.Fixed("Scratch", numbers, content));
    }
}
