using System;
using System.CommandLine;
using BenchmarkDotNet.Running;

namespace Edifice.Benchmarks;

/// <summary>What can be measured: <c>--help</c> lists it.</summary>
internal static class BenchmarkCommands
{
    public static RootCommand Root()
    {
        Command suites = new("suites", "BenchmarkDotNet suites; its own arguments follow, such as --filter '*Generator*'.");
        Argument<string[]> rest = new("arguments") { Arity = ArgumentArity.ZeroOrMore, Description = "Arguments of BenchmarkDotNet." };
        suites.Add(rest);
        suites.TreatUnmatchedTokensAsErrors = false;
        suites.SetAction(parsed =>
        {
            BenchmarkSwitcher.FromAssembly(typeof(BenchmarkCommands).Assembly).Run([.. parsed.GetValue(rest) ?? [], .. parsed.UnmatchedTokens]);
            return 0;
        });

        Option<int> declarations = new("--declarations") { Description = "How many networks are declared.", DefaultValueFactory = _ => 1000 };
        Option<int> rounds = new("--rounds") { Description = "How often each time is taken; minimum and median are shown.", DefaultValueFactory = _ => 7 };
        Command generator = new("generator", "Generator and analyzers: steps per edit, time per declaration, cold generation, whole compilation.");
        generator.Add(declarations);
        generator.Add(rounds);
        generator.SetAction(parsed => new GeneratorFigures(parsed.GetValue(declarations), parsed.GetValue(rounds), Console.Out).Run());

        return new RootCommand("Measures Edifice.Gen. Times are this machine's, in this run.")
        {
            suites, generator, PeersCommand.Create(), KernelsCommand.Create(), FirstCallCommand.Create(), SilentCommand.Create(),
            MemoryCommand.Create(), MemoryCommand.CreateProbe(), ShapesCommand.Create(), ScalingCommand.Create(), DeployedCommand.Create(),
        };
    }
}
