using System;
using System.Linq;
using Xunit;
using Xunit.Abstractions;

namespace Edifice.Reference.Tests;

public sealed class GoldenTrajectoryTests(ITestOutputHelper output)
{
    public static TheoryData<string> Trajectories => GoldenFiles.Trajectories;

    [Theory]
    [MemberData(nameof(Trajectories))]
    public void Training_takes_the_recorded_way(string name)
    {
        GoldenTrajectory golden = GoldenTrajectory.Load(GoldenFiles.PathOf(name));
        GoldenDeclaration declaration = golden.Network.ToDeclaration("Net0");
        ReferenceNetwork network = golden.Network.ToNetwork();
        IDoubleOptimizer optimizer = golden.Optimizer.Kind switch
        {
            "adam" => new DoubleAdam(golden.Optimizer.Settings),
            "sgd" => new DoubleSgd(golden.Optimizer.Settings),
            string kind => throw new NotSupportedException(kind),
        };

        double worstLoss = 0;
        foreach ((GoldenStep step, double expected) in golden.Steps.Zip(golden.LossPerStep))
        {
            ReferenceRun run = network.Run(step.Input.Values, golden.Network.Batch);
            LossResult loss = CrossEntropy.Of(run.Output, step.Labels);
            optimizer.Step(network, network.Backward(run, loss.Gradient));
            worstLoss = Math.Max(worstLoss, Math.Abs(loss.Value / expected - 1));
        }

        double worstParameter = golden.FinalParameters.Max(
            parameter => Deviation.Largest(parameter.Value.Values, network.Parameter(declaration.Tensors[parameter.Key])));
        output.WriteLine($"losses {worstLoss:E1}, final parameters {worstParameter:E1}");
        Assert.InRange(worstLoss, 0, 1e-8);
        Assert.InRange(worstParameter, 0, 1e-8);
    }
}
