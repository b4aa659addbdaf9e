using System.Linq;
using System.Threading;
using Edifice.Generator.Lowering;
using Edifice.Generator.Model;
using Edifice.Generator.Tests.Harness;
using Xunit;

namespace Edifice.Generator.Tests.Lowering;

/// <summary>The schedule of a declared network.</summary>
internal static class Scheduled
{
    /// <param name="declaration">What stands before the class: its attributes.</param>
    public static NetworkPlan Plan(string declaration)
    {
        CheckedNetwork network = Parse.Checked(declaration + " partial class Net;");
        Assert.False(network.IsBroken, string.Join("; ", network.Problems.Select(problem => problem.ToString())));
        return NetworkLowering.Lower(network, CancellationToken.None);
    }

    /// <summary>The choices of Forward for a part of the network.</summary>
    public static string Forward(string declaration, string part) => TextOf(Plan(declaration), ScheduleChoice.Forward, part);

    /// <summary>The choices of Backward for a part of the network.</summary>
    public static string Backward(string declaration, string part) => TextOf(Plan(declaration), ScheduleChoice.Backward, part);

    /// <summary>The choices of Step for a part of the network.</summary>
    public static string Step(string declaration, string part) => TextOf(Plan(declaration), ScheduleChoice.Step, part);

    private static string TextOf(NetworkPlan plan, string pass, string part) =>
        string.Join("\n", plan.Schedule.Where(choice => choice.Pass == pass && choice.Part == part).Select(choice => choice.Text));
}
