using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;

namespace Edifice.Samples.ManyAgents;

/// <summary>Ten thousand creatures with one brain and a state each: how many steps a second they take alone and together.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        Option<int> agents = WholeNumber("--agents", "How many creatures.", otherwise: 10_000);
        Option<int> steps = WholeNumber("--steps", "How many steps each takes.", otherwise: 200);
        Option<int> threads = WholeNumber("--threads", "Threads of the team, beside one.", otherwise: Math.Min(2, Environment.ProcessorCount));
        RootCommand root = new("Steps many agents of one spiking network, alone and together.") { agents, steps, threads };
        root.SetAction(parsed => Run(parsed.GetValue(agents), parsed.GetValue(steps), parsed.GetValue(threads)));
        return root.Parse(args).Invoke();
    }

    private static void Run(int agents, int steps, int threads)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        using Race race = new(agents, threads);
        Console.WriteLine($"{agents:N0} agents, 12-32-16-3, {steps} steps each, in turns; {EdificeRuntime.InstructionSet}, fastest step of each way");
        IReadOnlyList<Lap> laps = race.Run(steps);
        Console.WriteLine($"{"",-34}{"agent steps per second",24}{"beside lone streams",21}{"allocated",11}");
        foreach (Lap lap in laps)
        {
            string times = (lap.StepsPerSecond / laps[0].StepsPerSecond).ToString("F1", CultureInfo.InvariantCulture) + " ×";
            Console.WriteLine($"{lap.Name,-34}{lap.StepsPerSecond,24:N0}{times,21}{lap.Allocated,11}");
        }

        Console.WriteLine("Every step of every way gave the same bits.");
    }

    private static Option<int> WholeNumber(string name, string description, int otherwise)
    {
        Option<int> option = new(name) { Description = description, DefaultValueFactory = _ => otherwise, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) && value < 1)
            {
                result.AddError($"{name} is {value}; at least 1 is expected.");
            }
        });
        return option;
    }
}
