using System.Threading;
using Edifice.Generator.Checking;
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
        return new NetworkOutcome(network, network.IsBroken ? null : NetworkLowering.Lower(network, cancel));
    }
}
