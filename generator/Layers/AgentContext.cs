using Edifice.Generator.Model;

namespace Edifice.Generator.Layers;

/// <summary>Where the memory of agents' steps comes from: signals are [features][16], or 16 bits per feature.</summary>
/// <param name="Memory">A planner of its own: the regions are State, of a block, and Scratch, of a worker.</param>
internal sealed record AgentContext(MemoryPlanner Memory)
{
    /// <summary>Agents of a block.</summary>
    public const int Agents = 16;

    private const int BitsPerNumber = 32;

    /// <summary>The block that a layer gives in a step; it has the name of the layer's signal.</summary>
    public StreamSignal Block(SignalPlan signal, string? name = null)
    {
        string local = name ?? signal.Name;
        string content = FormattableText.Of($"{local} [{signal.Size}]{(signal.IsSpikes ? ", 16 bits each" : "[16]")}");
        long numbers = signal.IsSpikes ? ((long)signal.Size * Agents / BitsPerNumber) + 1 : Length(signal.Size);
        return new StreamSignal(local, signal.Size, signal.Size, signal.IsSpikes, Memory.Fixed("Scratch", numbers, content));
    }

    /// <summary>Numbers of a block of currents: kernels work on four outputs at a time.</summary>
    private static long Length(int features) => (features + 3L) / 4 * 4 * Agents;
}
