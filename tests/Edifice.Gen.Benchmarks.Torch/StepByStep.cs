using static TorchSharp.torch;

namespace Edifice.Benchmarks;

/// <summary>Step by step, with autograd for all of it; the constant input's product once.</summary>
/// <param name="parameters">Of every layer.</param>
/// <param name="trains">Whether gradients are wanted.</param>
internal sealed class StepByStep(TorchParameters parameters, bool trains) : ITorchPass
{
    public Tensor Forward(Tensor inputs)
    {
        Tensor first = parameters.Currents(0, inputs);
        Tensor?[] membranes = new Tensor?[parameters.Layers];
        Tensor? sum = null;
        for (int step = 0; step < Workload.TimeSteps; step++)
        {
            Tensor spikes = first;
            for (int layer = 0; layer < parameters.Layers; layer++)
            {
                Tensor current = layer == 0 ? first : parameters.Currents(layer, spikes);
                Tensor charged = membranes[layer] is { } membrane ? current.add(membrane, alpha: TorchNumbers.Decay) : current;
                spikes = trains ? FastSigmoid.TrackedSpikes(charged) : FastSigmoid.Spikes(charged);
                membranes[layer] = charged.sub(spikes.detach());
            }

            sum = sum is null ? spikes : sum.add(spikes);
        }

        return sum!.div(TorchNumbers.TimeSteps);
    }

    public void Backward(Tensor loss) => loss.backward();
}
