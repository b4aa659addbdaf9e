using System.Collections.Generic;

namespace Edifice.Conformance;

/// <summary>A network whose type is not known to the test, through its public API.</summary>
internal interface INetworkHandle
{
    NetworkInfo Info { get; }

    /// <summary>Gives the network these parameters, [out, in], by name.</summary>
    void SetParameters(IReadOnlyDictionary<string, float[]> parameters);

    /// <summary>The parameters, [out, in], by name.</summary>
    IReadOnlyDictionary<string, float[]> GetParameters();

    /// <summary>Inference, at a width; by a team, or by the calling thread alone.</summary>
    float[] Forward(float[] input, LaneWidth lanes = LaneWidth.Automatic, WorkerTeam? team = null);

    /// <summary>Inference into a recording: the output, and every stage's variables, [batch, time, n].</summary>
    (float[] Output, IReadOnlyDictionary<string, IReadOnlyDictionary<string, float[]>> Traces) Record(float[] input, LaneWidth lanes = LaneWidth.Automatic);

    /// <summary>Forward with tape and Backward; the batch may be cut into pieces of <paramref name="pieceSize"/>. Every piece pays the penalties of its own rates.</summary>
    TrainingRun Train(
        float[] input, float[] outputGradients, LaneWidth lanes = LaneWidth.Automatic, int pieceSize = int.MaxValue, WorkerTeam? team = null,
        SpikeRatePenalty[]? penalties = null);

    /// <summary>The gradient block after a Backward that was not asked for the input's gradients.</summary>
    float[] GradientsAlone(float[] input, float[] outputGradients);

    /// <summary>Runs a training on batches with the cross entropy of the output; gives each step's loss.</summary>
    float[] Optimize(IEnumerable<(float[] Input, int[] Labels)> steps, OptimizerSettings settings);

    /// <summary>One sample, step by step; null where a decoder stands before the network's end.</summary>
    StreamedRun? Stream(float[] input);
}
