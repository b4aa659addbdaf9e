using System.Collections.Generic;
using System.Linq;

namespace Edifice.Samples.Digits;

/// <summary>What a network did on the test images.</summary>
/// <param name="Evaluation">Answers and loss.</param>
/// <param name="StageNames">All stages, from the input to the readout.</param>
/// <param name="Activity">What the neurons did.</param>
/// <param name="SynapticOperationsPerImage">Weights added because a spike arrived, and multiply-adds where no spikes are, mean over the images.</param>
/// <param name="DenseMultiplyAddsPerImage">The same if every neuron fired at every time step, for comparison.</param>
internal sealed record TestResult(
    Evaluation Evaluation, IReadOnlyList<string> StageNames, Activity Activity, double SynapticOperationsPerImage, double DenseMultiplyAddsPerImage)
{
    public static TestResult Of(NetworkInfo network, Evaluation evaluation, Activity activity) => new(
        evaluation, [.. network.Stages.Select(stage => stage.Name)], activity,
        SynapticOperations(network, activity), network.Stages.Sum(stage => stage.MultiplyAdds + stage.Additions));

    /// <summary>A stage's firing rate, 0 to 1; null for a stage without spikes.</summary>
    public double? FiringRateOf(string stage) => Activity.Stages.FirstOrDefault(activity => activity.Name == stage)?.FiringRate;

    /// <summary>An event-driven stage adds a weight for every connection behind a spike; any other works on all of its connections.</summary>
    private static double SynapticOperations(NetworkInfo network, Activity activity)
    {
        double operations = 0;
        double? before = activity.InputRate;
        foreach (StageInfo stage in network.Stages)
        {
            operations += stage.MultiplyAdds + (stage.IsEventDriven ? before!.Value * stage.Additions : 0);
            before = activity.Stages.FirstOrDefault(other => other.Name == stage.Name)?.FiringRate;
        }

        return operations;
    }
}
