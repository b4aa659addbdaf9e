using Edifice;

// Train: back-propagation through time, on all processors.
SymbolReader network = new(seed: 1);
using Trainer<SymbolReader> trainer = new(network, new TrainerOptions { Epochs = 5, BatchSize = 32 });
trainer.EpochDone += (_, epoch) => Console.WriteLine($"epoch {epoch.Epoch}: loss {epoch.Loss:F3}");
trainer.Fit(Symbols.Draw(count: 2000, seed: 1));

// Measure, on symbols that it has not seen.
SampleSet unseen = Symbols.Draw(count: 1000, seed: 2);
Console.WriteLine($"right: {trainer.Evaluate(unseen).Accuracy:P1} of {unseen.Count}");

// Use: nothing is allocated from here on.
using Workspace<SymbolReader> workspace = SymbolReader.CreateWorkspace(batchSize: 1);
Span<float> rates = stackalloc float[SymbolReader.OutputSize];
network.Forward(unseen.InputOf(0), rates, workspace);
for (int symbol = 0; symbol < rates.Length; symbol++)
{
    Console.WriteLine($"  {Symbols.Names[symbol],-6} fires at {rates[symbol]:P0}");
}

Console.WriteLine($"It was drawn as a {Symbols.Names[unseen.Labels[0]]}. Instructions: {EdificeRuntime.InstructionSet}.");
