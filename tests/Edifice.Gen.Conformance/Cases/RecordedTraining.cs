using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Reference;

namespace Edifice.Conformance;

/// <summary>Trains as a file recorded it, and measures how far losses and final parameters are from the recorded ones.</summary>
internal static class RecordedTraining
{
    /// <param name="item">The case.</param>
    /// <param name="networks">The compiled networks by the names of their classes.</param>
    public static CaseMeasures Run(ConformanceCase item, IReadOnlyDictionary<string, INetworkHandle> networks)
    {
        GoldenTrajectory golden = item.File.Trajectory!;
        CaseMeasures measures = CaseMeasures.OfTraining(golden.Network);
        INetworkHandle network = networks[item.Network.Declaration.Name];
        network.SetParameters(item.Network.Rename(golden.Network.Parameters).ToDictionary(tensor => tensor.Key, tensor => Floats.Of(tensor.Value)));

        float[] losses = network.Optimize(
            golden.Steps.Select(step => (Floats.OfInput(golden.Network, step.Input.Tensor), step.Labels)), Settings(golden.Optimizer));
        for (int step = 0; step < losses.Length; step++)
        {
            measures.Loss.Add(Measure.Relative(golden.LossPerStep[step], losses[step]), $"step {step}");
        }

        IReadOnlyDictionary<string, float[]> parameters = network.GetParameters();
        foreach ((string parameter, GoldenTensor expected) in golden.FinalParameters)
        {
            foreach ((double value, float actual) in expected.Values.Zip(parameters[item.Network.Tensors[parameter]]))
            {
                measures.Parameters!.Add(Math.Abs(value - actual), parameter);
            }
        }

        return measures;
    }

    /// <exception cref="GoldenUnsupportedException">There is no such optimizer.</exception>
    public static OptimizerSettings Settings(GoldenOptimizer optimizer)
    {
        foreach (string extra in new[] { "weightDecay", "dampening" })
        {
            if (optimizer.Settings.GetValueOrDefault(extra) != 0)
            {
                throw new GoldenUnsupportedException($"{extra} of optimizer {optimizer.Kind}");
            }
        }

        float Number(string name, double byDefault) => (float)optimizer.Settings.GetValueOrDefault(name, byDefault);
        return optimizer.Kind switch
        {
            "adam" => new AdamSettings(Number("lr", 1e-3), Number("beta1", 0.9), Number("beta2", 0.999), Number("eps", 1e-8)),
            "sgd" => new SgdSettings(Number("lr", 1e-3), Number("momentum", 0)),
            _ => throw new GoldenUnsupportedException($"optimizer {optimizer.Kind}"),
        };
    }
}
