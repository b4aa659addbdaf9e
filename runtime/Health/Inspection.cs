using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice;

/// <summary>One inspection of a network: measures first, then judges.</summary>
/// <param name="network">The network; only read.</param>
/// <param name="samples">Samples of the batch.</param>
/// <param name="pieceSize">Samples that run at once.</param>
internal sealed class Inspection<TNetwork>(ISpikingNetwork<TNetwork> network, int samples, int pieceSize)
    where TNetwork : class, ISpikingNetwork<TNetwork>
{
    private readonly StageMeter[] meters =
    [
        .. TNetwork.Info.Traces.Select(trace => new StageMeter(
            trace, StageThresholds.Of(TNetwork.Info, trace, network.Parameters.Readable))),
    ];

    private readonly StageNumbers[] numbers = [.. TNetwork.Info.Stages.Select(stage => new StageNumbers(TNetwork.Info, stage.Name))];
    private readonly List<HealthFinding> brokenNumbers = [];
    private readonly double?[] gradientNorms = new double?[TNetwork.Info.Stages.Count];
    private readonly double?[] updateNorms = new double?[TNetwork.Info.Stages.Count];
    private readonly double?[] parameterNorms = new double?[TNetwork.Info.Stages.Count];
    private bool isPlainStep;

    /// <summary>[samples, outputs]: what the network gave.</summary>
    public float[] Outputs { get; } = new float[checked(samples * TNetwork.Info.OutputLength)];

    /// <summary>The loss, where there is one.</summary>
    public float? Loss { get; set; }

    /// <summary>Runs the batch piece by piece through a recording.</summary>
    public void Record(ReadOnlySpan<float> input)
    {
        (int features, int outputs) = (TNetwork.Info.InputLength, TNetwork.Info.OutputLength);
        using Recording<TNetwork> recording = TNetwork.CreateRecording(Math.Min(pieceSize, samples));
        for (int first = 0; first < samples; first += pieceSize)
        {
            int count = Math.Min(pieceSize, samples - first);
            network.Forward(input.Slice(first * features, count * features), Outputs.AsSpan(first * outputs, count * outputs), recording);
            foreach (StageMeter meter in meters)
            {
                meter.Add(recording.Stage(meter.Stage), first);
            }
        }

        for (int stage = 0; stage < numbers.Length; stage++)
        {
            parameterNorms[stage] = numbers[stage].Norm(network.Parameters.Readable);
            NumberFindings.Add(brokenNumbers, numbers[stage], network.Parameters.Readable);
        }

        foreach (StageMeter meter in meters)
        {
            NumberFindings.Add(brokenNumbers, meter);
        }
    }

    /// <summary>Takes the norms of gradients, and of a plain step along them.</summary>
    public void Measure(GradientBlock<TNetwork> gradients, float? learningRate)
    {
        for (int stage = 0; stage < numbers.Length; stage++)
        {
            gradientNorms[stage] = numbers[stage].Norm(gradients.Storage);
            updateNorms[stage] = learningRate * gradientNorms[stage];
        }

        isPlainStep = learningRate is not null;
    }

    /// <summary>Takes the norms of how far the parameters moved.</summary>
    public void Measure(ParameterBlock<TNetwork>? before)
    {
        for (int stage = 0; before is not null && stage < numbers.Length; stage++)
        {
            updateNorms[stage] = numbers[stage].Distance(network.Parameters.Readable, before.Readable);
            parameterNorms[stage] = numbers[stage].Norm(before.Readable);
        }

        isPlainStep &= before is null;
    }

    /// <summary>Notes that the loss's own gradients are no finite numbers, or all 0, so that there is nothing to propagate.</summary>
    /// <returns>Whether they can be propagated.</returns>
    public bool Accept(ReadOnlySpan<float> outputGradients) => NumberFindings.Accept(brokenNumbers, outputGradients);

    public HealthReport Report()
    {
        NetworkInfo info = TNetwork.Info;
        StageHealth[] stages = [.. Enumerable.Range(0, numbers.Length).Select(Stage)];
        return new HealthReport
        {
            Network = info.Name,
            Samples = samples,
            TimeSteps = info.TimeSteps,
            Loss = Loss,
            Stages = stages,
            Findings = [.. brokenNumbers, .. StageFindings.Of(stages, info.TimeSteps, samples, brokenNumbers)],
        };
    }

    private StageHealth Stage(int index)
    {
        StageInfo info = TNetwork.Info.Stages[index];
        StageHealth stage = new()
        {
            Name = info.Name,
            Neurons = info.Outputs,
            ParameterCount = numbers[index].Count,
            ParameterNorm = parameterNorms[index],
            GradientNorm = gradientNorms[index],
            UpdateNorm = updateNorms[index],
            IsPlainStep = isPlainStep,
        };
        return meters.FirstOrDefault(meter => meter.Stage == info.Name)?.Fill(stage) ?? stage;
    }
}
