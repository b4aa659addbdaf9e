using System.Collections.Generic;

namespace Edifice.Golden.Tests;

/// <summary>A network whose type is not known to the test, through its public API.</summary>
internal interface INetworkHandle
{
    NetworkInfo Info { get; }

    /// <summary>Gives the network these parameters, [out, in], by name.</summary>
    void SetParameters(IReadOnlyDictionary<string, float[]> parameters);

    /// <summary>The parameters, [out, in], by name.</summary>
    IReadOnlyDictionary<string, float[]> GetParameters();

    /// <summary>Inference, at a width.</summary>
    float[] Forward(float[] input, LaneWidth lanes = LaneWidth.Automatic);

    /// <summary>Inference into a recording: the output, and every stage's variables, [batch, time, n].</summary>
    (float[] Output, IReadOnlyDictionary<string, IReadOnlyDictionary<string, float[]>> Traces) Record(float[] input, LaneWidth lanes = LaneWidth.Automatic);

    /// <summary>Forward with tape and Backward; the batch may be cut into pieces of <paramref name="pieceSize"/>.</summary>
    TrainingRun Train(float[] input, float[] outputGradients, LaneWidth lanes = LaneWidth.Automatic, int pieceSize = int.MaxValue);

    /// <summary>Runs a training on batches with Adam and the cross entropy of the output; gives each step's loss.</summary>
    float[] TrainWithAdam(IEnumerable<(float[] Input, int[] Labels)> steps, float learningRate, float beta1, float beta2, float epsilon);
}
