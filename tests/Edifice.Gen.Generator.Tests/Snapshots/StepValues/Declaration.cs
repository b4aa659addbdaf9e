using Edifice;

namespace Shop;

/// <summary>A current that differs from step to step, and an output for every step.</summary>
[SpikingNetwork(NumTimesteps = 6)]
[Input(20, PerStep = true)]
[Dense(18)]
[Lif]
[Dense(5)]
public sealed partial class StepValues;
