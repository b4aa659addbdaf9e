namespace Edifice.Reference.Tests;

/// <summary>An optimizer in double precision.</summary>
internal interface IDoubleOptimizer
{
    /// <summary>Changes the network's parameters.</summary>
    void Step(ReferenceNetwork network, Gradients gradients);
}
