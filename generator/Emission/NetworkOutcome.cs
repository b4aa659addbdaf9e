using System.Threading;
using Edifice.Generator.Checking;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Lowering;
using Edifice.Generator.Model;

namespace Edifice.Generator.Emission;

/// <summary>What becomes of a declaration: a plan, or nothing but problems.</summary>
internal sealed record NetworkOutcome(CheckedNetwork Checked, NetworkPlan? Plan)
{
    public string HintName => Checked.Spec.HintName;

    public static NetworkOutcome Of(NetworkSpec spec, CancellationToken cancel)
    {
        CheckedNetwork network = NetworkChecker.Check(spec, cancel);
        if (network.IsBroken)
        {
            return new NetworkOutcome(network, null);
        }

        NetworkPlan plan = NetworkLowering.Lower(network, cancel);
        ProblemList problems = new(network.Problems);
        MemoryBudget.Check(plan, problems);
        network = network with { Problems = problems.ToArray() };
        return new NetworkOutcome(network, network.IsBroken ? null : plan);
    }

    /// <summary>Everything that is wrong; without a plan where no budget asks for one.</summary>
    public static EquatableArray<Problem> ProblemsOf(NetworkSpec spec, CancellationToken cancel) =>
        MemoryBudget.IsDeclared(spec) ? Of(spec, cancel).Checked.Problems : NetworkChecker.Check(spec, cancel).Problems;
}
