using System.Collections.Generic;
using static TorchSharp.torch;

namespace Edifice.Benchmarks;

/// <summary>Layer by layer: one product for all samples and steps, the constant input's once; autograd for the products alone.</summary>
/// <remarks>
/// The neurons' gradient is written by hand: as a function of autograd's it would keep memory until the garbage
/// collector comes, which does not see how large tensors are.
/// </remarks>
/// <param name="parameters">Of every layer.</param>
/// <param name="trains">Whether gradients are wanted.</param>
internal sealed class TimeBatched(TorchParameters parameters, bool trains) : ITorchPass
{
    private readonly List<(Tensor Currents, Tensor Charged, Tensor Spikes)> tape = [];

    public Tensor Forward(Tensor inputs)
    {
        tape.Clear();
        Tensor signal = inputs;
        for (int layer = 0; layer < parameters.Layers; layer++)
        {
            Tensor currents = parameters.Currents(layer, signal);
            Tensor everyStep = layer == 0 ? currents.expand(Workload.TimeSteps, currents.shape[0], currents.shape[1]) : currents;
            (Tensor charged, signal) = LifOverTime.Run(everyStep.detach());
            if (trains)
            {
                tape.Add((currents, charged, signal.requires_grad_(true)));
            }
        }

        return signal.mean([0]);
    }

    public void Backward(Tensor loss)
    {
        loss.backward();
        for (int layer = parameters.Layers - 1; layer >= 0; layer--)
        {
            (Tensor currents, Tensor charged, Tensor spikes) = tape[layer];
            Tensor adjoint = LifOverTime.Adjoint(spikes.grad!, charged);
            autograd.backward([currents], [layer == 0 ? adjoint.sum([0L]) : adjoint]);
        }
    }
}
