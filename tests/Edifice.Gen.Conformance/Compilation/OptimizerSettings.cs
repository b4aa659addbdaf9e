using System;

namespace Edifice.Conformance;

/// <summary>An optimizer and its numbers.</summary>
internal abstract record OptimizerSettings(float LearningRate)
{
    /// <summary>Makes the optimizer for a network: what takes one step, and its memory.</summary>
    public abstract (Action<ParameterBlock<TNetwork>, GradientBlock<TNetwork>> Step, IDisposable Memory) Create<TNetwork>()
        where TNetwork : class, ITrainableNetwork<TNetwork>;
}

/// <summary>Adam.</summary>
internal sealed record AdamSettings(float LearningRate, float Beta1, float Beta2, float Epsilon) : OptimizerSettings(LearningRate)
{
    /// <inheritdoc/>
    public override (Action<ParameterBlock<TNetwork>, GradientBlock<TNetwork>> Step, IDisposable Memory) Create<TNetwork>()
    {
        Adam<TNetwork> adam = new(LearningRate, Beta1, Beta2, Epsilon);
        return ((parameters, gradients) => adam.Step(parameters, gradients), adam);
    }
}

/// <summary>Gradient descent, with momentum if that is above 0.</summary>
internal sealed record SgdSettings(float LearningRate, float Momentum) : OptimizerSettings(LearningRate)
{
    /// <inheritdoc/>
    public override (Action<ParameterBlock<TNetwork>, GradientBlock<TNetwork>> Step, IDisposable Memory) Create<TNetwork>()
    {
        Sgd<TNetwork> sgd = new(LearningRate, Momentum);
        return ((parameters, gradients) => sgd.Step(parameters, gradients), sgd);
    }
}
