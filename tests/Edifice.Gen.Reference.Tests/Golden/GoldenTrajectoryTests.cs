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
        Assert.Equal("adam", golden.Optimizer.Kind);
        ReferenceNetwork network = golden.Network.ToNetwork();
        DoubleAdam adam = new(golden.Optimizer.Settings);

        double worstLoss = 0;
        foreach ((GoldenStep step, double expected) in golden.Steps.Zip(golden.LossPerStep))
        {
            ReferenceRun run = network.Run(step.Input, golden.Network.Batch);
            LossResult loss = CrossEntropy.Of(run.Output, step.Labels);
            adam.Step(network, network.Backward(run, loss.Gradient));
            worstLoss = Math.Max(worstLoss, Math.Abs(loss.Value / expected - 1));
        }

        double worstParameter = network.Parameters.Max(parameter => Deviation.Largest(golden.FinalParameters[parameter.Key], parameter.Value));
        output.WriteLine($"losses {worstLoss:E1}, final parameters {worstParameter:E1}");
        Assert.InRange(worstLoss, 0, 1e-9);
        Assert.InRange(worstParameter, 0, 1e-9);
    }
}
