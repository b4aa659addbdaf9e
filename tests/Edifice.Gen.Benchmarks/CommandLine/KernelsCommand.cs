using System;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using Edifice.Numerics;

namespace Edifice.Benchmarks;

/// <summary><c>kernels</c>: where a learning step's time goes.</summary>
internal static class KernelsCommand
{
    public static Command Create()
    {
        Option<string> workload = new("--workload") { Description = "Its first two layers' sizes.", DefaultValueFactory = _ => "B" };
        workload.AcceptOnlyFromAmong([.. Workload.All.Select(one => one.Name)]);
        Option<int> rate = new("--rate") { Description = "Percent of neurons that fire in a step.", DefaultValueFactory = _ => 15 };
        Option<int> rounds = new("--rounds") { Description = "How often each is timed.", DefaultValueFactory = _ => 300 };
        Option<LaneWidth> lanes = new("--lanes") { Description = "The width.", DefaultValueFactory = _ => LaneWidth.Automatic };
        Command command = new("kernels", "Each kernel by itself, beside the machine's peak.") { workload, rate, rounds, lanes };
        command.SetAction(parsed =>
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            KernelTimes times = new()
            {
                Workload = Workload.All.Single(one => one.Name == parsed.GetValue(workload)),
                Rate = parsed.GetValue(rate) / 100.0,
                Rounds = parsed.GetValue(rounds),
                Output = Console.Out,
            };
            LaneDispatch.Run(ref times, parsed.GetValue(lanes));
            return 0;
        });
        return command;
    }
}
