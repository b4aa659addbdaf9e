namespace Edifice.Reference;

/// <summary>The gradients of one dense layer's parameters, in the shapes of the parameters.</summary>
public sealed record DenseGradient(double[] Weight, double[] Bias);
