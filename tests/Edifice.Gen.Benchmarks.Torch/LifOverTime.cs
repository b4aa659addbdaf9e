using static TorchSharp.torch;

namespace Edifice.Benchmarks;

/// <summary>All steps of a layer's neurons: [steps, batch, neurons].</summary>
internal static class LifOverTime
{
    /// <summary>What was compared with θ in every step, and the spikes.</summary>
    public static (Tensor Charged, Tensor Spikes) Run(Tensor currents)
    {
        Tensor charged = currents.clone();
        Tensor spikes = empty_like(charged);
        Tensor[] before = charged.unbind();
        Tensor[] fired = spikes.unbind();
        Tensor? membrane = null;
        for (int step = 0; step < before.Length; step++)
        {
            if (membrane is not null)
            {
                before[step].add_(membrane, alpha: TorchNumbers.Decay);
            }

            fired[step].copy_(before[step].gt(TorchNumbers.Threshold));
            membrane = before[step].sub(fired[step]);
        }

        return (charged, spikes);
    }

    /// <summary>A gradient by the spikes as one by the currents.</summary>
    /// <remarks>The reset is detached, so that only the decay goes from step to step.</remarks>
    public static Tensor Adjoint(Tensor gradient, Tensor charged)
    {
        Tensor adjoint = FastSigmoid.Adjoint(gradient, charged);
        Tensor[] steps = adjoint.unbind();
        for (int step = steps.Length - 2; step >= 0; step--)
        {
            steps[step].add_(steps[step + 1], alpha: TorchNumbers.Decay);
        }

        return adjoint;
    }
}
