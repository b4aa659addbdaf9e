namespace Edifice.Samples.ManyAgents;

/// <summary>What a creature thinks with: twelve eyes, and three membranes that turn it left, turn it right and drive it.</summary>
[SpikingNetwork]
[Input(Eyes, PerStep = true)]
[Dense(32)]
[Lif(InputGain = 6)]
[Dense(16)]
[Lif(InputGain = 4)]
[Dense(3)]
[LeakyIntegrator]
internal sealed partial class Brain
{
    /// <summary>How many directions a creature sees.</summary>
    public const int Eyes = 12;
}
