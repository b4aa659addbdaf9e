namespace Edifice.Saving;

/// <summary>Large enough that a save takes its time: 400 kB of parameters.</summary>
[SpikingNetwork(InputSize = 784, OutputSize = 10, HiddenSizes = new[] { 128 })]
public sealed partial class SavedNetwork;
