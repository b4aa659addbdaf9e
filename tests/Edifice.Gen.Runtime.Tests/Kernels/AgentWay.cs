namespace Edifice.Gen.Runtime.Tests;

/// <summary>The ways through the product with agents' spikes.</summary>
public enum AgentWay
{
    /// <summary>A vector is one output of several agents.</summary>
    ByMasks,

    /// <summary>A vector is several outputs of one agent.</summary>
    ByEvents,

    /// <summary>Whichever takes less time.</summary>
    Chosen,
}
