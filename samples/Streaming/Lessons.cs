using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Samples.Streaming;

/// <summary>Teaches an ear by back-propagation through time, on clips of a second that a source makes.</summary>
internal sealed class Lessons : IDisposable
{
    private const int Batch = 32;
    private const float LearningRate = 4e-3f;

    // A rise and a knock begin alike: what sounds is to be said this many frames later.
    private const int Delay = 5;

    private const int Traces = Batch * Ear.Frames * Population.Kinds;

    private readonly Ear ear;
    private readonly SoundSource source;
    private readonly WorkerTeam team = new(Math.Min(4, Environment.ProcessorCount));
    private readonly TrainingWorkspace<Ear> workspace;
    private readonly GradientBlock<Ear> gradients = Ear.CreateGradients();
    private readonly Adam<Ear> adam = new(LearningRate);
    private readonly FilterBank filters = new();
    private readonly float[] frame = new float[SoundSource.FrameLength];
    private readonly float[] heard = new float[Batch * Ear.Frames * FilterBank.Bands];
    private readonly int[] kinds = new int[Batch * Ear.Frames];
    private readonly float[] spikes = new float[Batch * Ear.Frames * Population.Neurons];
    private readonly float[] spikeGradients = new float[Batch * Ear.Frames * Population.Neurons];
    private readonly float[] traces = new float[Traces];
    private readonly float[] traceGradients = new float[Traces];
    private readonly Queue<SoundKind> sounding = new(Enumerable.Repeat(SoundKind.Nothing, Delay));

    public Lessons(Ear ear, int seed)
    {
        this.ear = ear;
        source = new SoundSource(seed);
        workspace = Ear.CreateTrainingWorkspace(Batch, team);
    }

    /// <summary>One step on <see cref="Batch"/> new clips; gives the mean cross entropy of all frames.</summary>
    /// <param name="pace">The learning rate, as a share of the first one, above 0.</param>
    public float Teach(float pace)
    {
        adam.LearningRate = pace * LearningRate;
        Listen();
        ear.Forward(heard, spikes, workspace);
        Decode();

        // A trace lies between 0 and 5: that is spread enough for a cross entropy.
        float loss = Loss.CrossEntropy(traces, kinds, traceGradients, logitScale: 2);
        for (int clip = 0; clip < Batch; clip++)
        {
            Population.Backward(Of(traceGradients, clip, Population.Kinds), Of(spikeGradients, clip, Population.Neurons));
        }

        gradients.Clear();
        ear.Backward(spikeGradients, gradients, workspace);
        adam.Step(ear.Parameters, gradients);
        return loss;
    }

    public void Dispose()
    {
        workspace.Dispose();
        gradients.Dispose();
        adam.Dispose();
        team.Dispose();
    }

    private void Listen()
    {
        for (int place = 0; place < kinds.Length; place++)
        {
            sounding.Enqueue(source.Next(frame));
            kinds[place] = (int)sounding.Dequeue();
            filters.Hear(frame, heard.AsSpan(place * FilterBank.Bands, FilterBank.Bands));
        }
    }

    private void Decode()
    {
        Span<float> now = stackalloc float[Population.Kinds];
        for (int place = 0; place < kinds.Length; place++)
        {
            if (place % Ear.Frames == 0)
            {
                now.Clear();
            }

            Population.Step(spikes.AsSpan(place * Population.Neurons, Population.Neurons), now);
            now.CopyTo(traces.AsSpan(place * Population.Kinds));
        }
    }

    private static Span<float> Of(float[] numbers, int clip, int width) => numbers.AsSpan(clip * Ear.Frames * width, Ear.Frames * width);
}
