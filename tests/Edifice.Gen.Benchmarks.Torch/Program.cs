using System.CommandLine;
using Edifice.Benchmarks;

AddedPeer torch = new(
    "torch", "TorchSharp, time-batched and step by step, the first layer's product once", TorchLibrary.Load,
    scenario =>
    [
        ("torch", numbers => new TorchContender("torch", (parameters, trains) => new TimeBatched(parameters, trains), scenario, numbers)),
        ("torch-step", numbers => new TorchContender("torch-step", (parameters, trains) => new StepByStep(parameters, trains), scenario, numbers)),
    ]);

return new RootCommand("Measures Edifice.Gen beside TorchSharp. Times are this machine's, in this run.") { PeersCommand.Create(torch) }
    .Parse(args)
    .Invoke();
