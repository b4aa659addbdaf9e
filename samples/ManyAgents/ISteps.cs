using System;

namespace Edifice.Samples.ManyAgents;

/// <summary>A way to step many creatures, each with a state of its own.</summary>
internal interface ISteps : IDisposable
{
    /// <summary>One step of everybody.</summary>
    /// <param name="seen">[creatures, eyes].</param>
    /// <param name="done">[creatures, 3], overwritten.</param>
    void Step(float[] seen, float[] done);
}
