using Edifice;

[SpikingNetwork(InputSize = 784, OutputSize = 10)]   // 784-256-128-10, 25 time steps, τ = 2, θ = 1
public sealed partial class DigitClassifier;
