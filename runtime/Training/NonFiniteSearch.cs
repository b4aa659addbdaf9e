using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice;

/// <summary>Finds whose numbers went astray, once it is known that some did: runs the batch's samples again, one by one.</summary>
/// <typeparam name="TNetwork">The network that is trained.</typeparam>
/// <param name="network">As it was in the step.</param>
/// <param name="batch">The step's batch.</param>
/// <param name="step">The optimiser's step, from 1; 0 in an evaluation.</param>
internal sealed class NonFiniteSearch<TNetwork>(ITrainableNetwork<TNetwork> network, TrainingBatch batch, long step)
    where TNetwork : class, ITrainableNetwork<TNetwork>
{
    private const string Advice =
        " Smaller learning rates or weights, a gradient norm limit (MaxGradientNorm) and inputs of about 1 usually help; Inspect shows each stage's numbers.";

    // Static, so that a step in which all is well makes no search.
    /// <summary>Throws where an output of the batch is not finite.</summary>
    public static void RequireOutputs(ITrainableNetwork<TNetwork> network, TrainingBatch batch, long step)
    {
        int index = ((ReadOnlySpan<float>)batch.Outputs).IndexOfNonFinite();
        if (index >= 0)
        {
            throw new NonFiniteSearch<TNetwork>(network, batch, step).OfOutput(index);
        }
    }

    /// <summary>Says that a loss is not finite, although the outputs are.</summary>
    public NonFiniteException OfLoss(float loss) => Error(
        FormattableString.Invariant($"The loss is {loss}{StepText.In(step)}, although every output is finite: is a scale or weight of the loss too large?"),
        null, "loss");

    /// <summary>Says which output gradient of a loss is not finite.</summary>
    /// <param name="index">Its place in the batch's gradients.</param>
    public NonFiniteException OfOutputGradient(int index)
    {
        uint sample = batch.Samples[index / TNetwork.Info.OutputLength];
        return Error(
            FormattableString.Invariant($"The loss gives sample {sample} the gradient {batch.Gradients[index]} by output {index % TNetwork.Info.OutputSize}{StepText.In(step)}."),
            sample, "loss");
    }

    /// <summary>Says which sample and stage are to blame for gradients that are not finite.</summary>
    public NonFiniteException OfGradients(GradientBlock<TNetwork> summed)
    {
        using TrainingWorkspace<TNetwork> training = TNetwork.CreateTrainingWorkspace(batchSize: 1);
        using GradientBlock<TNetwork> gradients = TNetwork.CreateGradients();
        for (int slot = 0; slot < batch.Count; slot++)
        {
            gradients.Clear();
            float[] output = new float[TNetwork.Info.OutputLength];
            network.Forward(Rows(batch.Inputs, slot), output, training);
            network.Backward(Rows((ReadOnlySpan<float>)batch.Gradients, slot), gradients, training);
            if (TensorOf(gradients) is { } tensor)
            {
                return Error($"{Of(tensor)} of sample {FormattableString.Invariant($"{batch.Samples[slot]}")}.{Advice}", batch.Samples[slot], StageOf(tensor));
            }
        }

        string name = TensorOf(summed) ?? TNetwork.Info.Parameters[^1].Name;
        return Error($"{Of(name)}, although no sample of its batch alone has such a gradient: their sum is too large, or a spike-rate penalty.{Advice}", null, StageOf(name));
    }

    /// <summary>Says where a gradient is longer than an optimiser can square.</summary>
    public NonFiniteException OfLargeGradients(GradientBlock<TNetwork> summed, double norm)
    {
        string name = TNetwork.Info.Parameters.MaxBy(tensor => summed.Tensor(tensor.Name).ToArray().Max(Math.Abs))!.Name;
        return Error(
            FormattableString.Invariant($"The gradient has the norm {norm:G3}{StepText.In(step)}, most of it by {name}: its square is beyond single precision.{Advice}"),
            null, StageOf(name));
    }

    /// <summary>Says which parameter a step made NaN or infinite; null where all of them are finite.</summary>
    public NonFiniteException? OfParameters()
    {
        string? name = TNetwork.Info.Parameters.FirstOrDefault(tensor => network.Parameters.Tensor(tensor.Name).ToArray().Any(value => !float.IsFinite(value)))?.Name;
        return name is null ? null : Error($"{name} is not finite behind the optimiser's step{StepText.In(step)}.{Advice}", null, StageOf(name));
    }

    private NonFiniteException OfOutput(int index)
    {
        int slot = index / TNetwork.Info.OutputLength;
        string output = FormattableString.Invariant($"Sample {batch.Samples[slot]} has the output {batch.Outputs[index]}{StepText.In(step)}");
        (string stage, string where) = FirstStage(slot);
        return Error($"{output}: {where}.{Advice}", batch.Samples[slot], stage);
    }

    private string Of(string tensor) => $"The gradient by {tensor} is not finite{StepText.In(step)}";

    /// <summary>The last tensor, from which gradients go backward, that has one that is not finite.</summary>
    private static string? TensorOf(GradientBlock<TNetwork> gradients)
        => TNetwork.Info.Parameters.LastOrDefault(tensor => gradients.Tensor(tensor.Name).ToArray().Any(value => !float.IsFinite(value)))?.Name;

    private static string StageOf(string tensor) => tensor[..tensor.LastIndexOf('.')];

    private (string Stage, string Where) FirstStage(int slot)
    {
        using Recording<TNetwork> recording = TNetwork.CreateRecording(batchSize: 1);
        network.Forward(Rows(batch.Inputs, slot), new float[TNetwork.Info.OutputLength], recording);
        foreach (TraceInfo trace in TNetwork.Info.Traces)
        {
            foreach ((int time, string variable) in Places(trace))
            {
                float[] row = recording.Stage(trace.Stage).Variable(variable).Row(0, time).ToArray();
                int neuron = ((ReadOnlySpan<float>)row).IndexOfNonFinite();
                if (neuron >= 0)
                {
                    return (trace.Stage, FormattableString.Invariant($"the {variable} of {trace.Stage}'s neuron {neuron} is {row[neuron]} at time step {time}"));
                }
            }
        }

        string last = TNetwork.Info.Stages[^1].Name;
        return (last, $"all neurons have finite numbers, so it is the product of {last}");
    }

    /// <summary>Step by step, and in each the current first: what is wrong there comes from the stage before.</summary>
    private static IEnumerable<(int Time, string Variable)> Places(TraceInfo trace)
        => from time in Enumerable.Range(0, TNetwork.Info.TimeSteps)
           from variable in trace.Variables.OrderBy(name => name == "current" ? 0 : 1)
           select (time, variable);

    private ReadOnlySpan<float> Rows(ReadOnlySpan<float> rows, int slot)
    {
        int length = rows.Length / batch.Count;
        return rows.Slice(slot * length, length);
    }

    private NonFiniteException Error(string message, long? sample, string stage) => new(message) { Sample = sample, Stage = stage, Step = step };
}
