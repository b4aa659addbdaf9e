using System;

namespace Edifice.Benchmarks;

/// <summary>The generated network.</summary>
internal sealed class OurContender<TNetwork> : IContender
    where TNetwork : class, ITrainableNetwork<TNetwork>
{
    /// <summary>Adam does all of its work, but no weight changes: the step is far below a weight's last digit.</summary>
    public const float LearningRate = 1e-12f;

    private readonly CalibratedNetwork numbers;
    private readonly TNetwork network = TNetwork.Create(seed: 1);
    private readonly float[] outputs;
    private readonly float[] outputGradients;
    private readonly WorkerTeam? team;
    private readonly Workspace<TNetwork>? workspace;
    private readonly TrainingWorkspace<TNetwork>? training;
    private readonly GradientBlock<TNetwork>? gradients;
    private readonly Adam<TNetwork>? adam;

    public OurContender(Scenario scenario, CalibratedNetwork numbers)
    {
        this.numbers = numbers;
        numbers.CopyTo(network.Parameters);
        outputs = new float[scenario.Batch * scenario.Workload.Sizes[^1]];
        outputGradients = new float[outputs.Length];
        team = scenario.Threads > 1 ? new WorkerTeam(scenario.Threads) : null;
        if (scenario.Trains)
        {
            training = team is null ? TNetwork.CreateTrainingWorkspace(scenario.Batch) : TNetwork.CreateTrainingWorkspace(scenario.Batch, team);
            gradients = TNetwork.CreateGradients();
            adam = new Adam<TNetwork>(LearningRate);
        }
        else
        {
            workspace = team is null ? TNetwork.CreateWorkspace(scenario.Batch) : TNetwork.CreateWorkspace(scenario.Batch, team);
        }
    }

    public string Name => "ours";

    public ReadOnlySpan<float> Outputs => outputs;

    public ContenderBytes? Bytes
    {
        get
        {
            NetworkInfo info = TNetwork.Info;
            long parameters = (long)sizeof(float) * info.ParameterLength;
            return training is null
                ? new ContenderBytes(parameters, 0, 0, info.Memory.InferenceBytes(workspace!.BatchSize, workspace.Team.Threads))
                : new ContenderBytes(parameters, parameters, 2 * parameters, info.Memory.TrainingBytes(training.BatchSize, training.Team.Threads));
        }
    }

    public void Run()
    {
        if (workspace is not null)
        {
            network.Forward(numbers.Inputs, outputs, workspace);
            return;
        }

        network.Forward(numbers.Inputs, outputs, training!);
        Loss.CrossEntropy(outputs, numbers.Labels, outputGradients);
        gradients!.Clear();
        network.Backward(outputGradients, gradients, training!);
        adam!.Step(network.Parameters, gradients);
    }

    public float[]? WeightGradient(int layer) => gradients?.Tensor(numbers.Stage(layer) + ".weight").ToArray();

    public void Dispose()
    {
        workspace?.Dispose();
        training?.Dispose();
        gradients?.Dispose();
        adam?.Dispose();
        team?.Dispose();
        network.Parameters.Dispose();
    }
}
