using System;

namespace Edifice;

/// <content>Steps: batches, their gradients, and the optimiser.</content>
public sealed partial class Trainer<TNetwork>
{
    // Adam keeps a square of it, which has to stay below 3.4e38.
    private const double LongestGradient = 1e18;

    /// <summary>One step of the optimiser; false where the epoch has no samples left.</summary>
    private bool RunStep<TSource>(ref TSource source)
        where TSource : IBatchSource, allows ref struct
    {
        long start = options.Time.GetTimestamp();
        gradients.Clear();
        stepSums.Clear();
        stepSums.Seen = sums.Samples == 0 ? SeenSamples.Start(source.Count) : sums.Seen;
        for (int index = 0; index < options.AccumulatedBatches && batch.Next(ref source, Epoch, step + 1, team); index++)
        {
            RunBatch();
        }

        if (stepSums.Samples == 0)
        {
            return false;
        }

        Move(source.Count);
        step++;
        stepSums.Seconds = options.Time.GetElapsedTime(start).TotalSeconds;
        sums.Add(stepSums);
        return true;
    }

    private void RunBatch()
    {
        // Samples count alike, however many batches they are spread over.
        float weight = options.AccumulatedBatches == 1 ? 1 : (float)batch.Count / options.BatchSize;
        rates.Weight = weight;
        Network.Forward(batch.Inputs, batch.Outputs, training);
        NonFiniteSearch<TNetwork>.RequireOutputs(Network, batch, step + 1);
        float loss = Loss.Evaluate(batch.ForLoss, batch.Gradients);
        if (!float.IsFinite(loss))
        {
            throw Search().OfLoss(loss);
        }

        int index = ((ReadOnlySpan<float>)batch.Gradients).IndexOfNonFinite();
        if (index >= 0)
        {
            throw Search().OfOutputGradient(index);
        }

        if (weight != 1)
        {
            foreach (ref float gradient in batch.Gradients)
            {
                gradient *= weight;
            }
        }

        Network.Backward(batch.Gradients, gradients, training);
        gradientNorm = gradients.Norm();
        if (!double.IsFinite(gradientNorm))
        {
            throw Search().OfGradients(gradients);
        }

        stepSums.Seen = SeenSamples.Add(stepSums.Seen, batch.Samples, batch.Labels);
        stepSums.Samples += batch.Count;
        stepSums.Loss += (double)loss * batch.Count;
        stepSums.Penalty += rates.Penalty * batch.Count;
        stepSums.Rates.Add(rates.Stages, batch.Count);
        for (int slot = 0; slot < batch.Count; slot++)
        {
            stepSums.Correct += Loss.Answer(batch.OutputsOf(slot), TNetwork.Info.TimeSteps) == batch.Labels[slot] ? 1 : 0;
        }
    }

    private void Move(long? samplesPerEpoch)
    {
        double scale = options.AccumulatedBatches == 1 ? 1 : (double)options.BatchSize / stepSums.Samples;
        double norm = gradientNorm * scale;
        double clipped = norm > options.MaxGradientNorm ? options.MaxGradientNorm / norm : 1;
        if (norm * clipped > LongestGradient)
        {
            throw Search().OfLargeGradients(gradients, norm);
        }

        double share = samplesPerEpoch is > 0 ? (double)sums.Samples / samplesPerEpoch.Value : 0;
        double factor = options.Schedule.Factor(new ScheduleTime(step, history.Count + share, options.Epochs));
        stepSums.LearningRate = Optimizer.LearningRate = RateOf(factor);
        Network.Parameters.Storage.CopyTo(before);
        Optimizer.Step(Network.Parameters, gradients, (float)(scale * clipped));
        if (((ReadOnlySpan<float>)Network.Parameters.Storage).IndexOfNonFinite() >= 0 && Search().OfParameters() is { } error)
        {
            Give(before);
            throw error;
        }

        progress.GradientNorm = norm;
    }

    private float RateOf(double factor)
    {
        double rate = learningRate * factor;

        // An optimiser takes no rate of 0, where a schedule may end.
        return factor >= 0 && rate <= float.MaxValue
            ? Math.Max(float.Epsilon, (float)rate)
            : throw new InvalidOperationException(FormattableString.Invariant(
                $"The schedule ({options.Schedule.Description}) gives the factor {factor} for step {step + 1}, times the learning rate {learningRate}: both have to be finite, and 0 or more."));
    }

    private NonFiniteSearch<TNetwork> Search() => new(Network, batch, step + 1);

    private void Tell(long? samplesPerEpoch, TimeGuess guess)
    {
        if (StepDone is null)
        {
            return;
        }

        progress.Epoch = Epoch;
        progress.Epochs = options.Epochs;
        progress.Step = step;
        progress.Samples = sums.Samples;
        progress.SampleCount = samplesPerEpoch;
        progress.StepLoss = stepSums.Loss / stepSums.Samples;
        progress.Loss = sums.Loss / sums.Samples;
        progress.Penalty = sums.Penalty / sums.Samples;
        progress.Accuracy = (double)sums.Correct / sums.Samples;
        progress.LearningRate = sums.LearningRate;
        progress.Rates = sums.Rates.Means;
        progress.SamplesPerSecond = sums.Seconds > 0 ? sums.Samples / sums.Seconds : 0;
        progress.TimeLeft = guess.Left(SamplesSoFar(samplesPerEpoch));
        StepDone(this, progress);
    }
}
