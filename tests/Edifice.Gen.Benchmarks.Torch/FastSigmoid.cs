using static TorchSharp.torch;

namespace Edifice.Benchmarks;

/// <summary>Spikes where u is above θ = 1, with the derivative of the fast sigmoid of slope k = 25 instead of their own.</summary>
internal static class FastSigmoid
{
    public static Tensor Spikes(Tensor charged) => charged.gt(TorchNumbers.Threshold).to(ScalarType.Float32);

    /// <summary>The same, as autograd has to see them: spikes, and nothing that has the derivative.</summary>
    public static Tensor TrackedSpikes(Tensor charged)
    {
        Tensor distance = charged.sub(TorchNumbers.Threshold);
        Tensor smooth = distance.div(distance.abs().mul(TorchNumbers.Slope).add(TorchNumbers.One));
        return Spikes(charged).add(smooth.sub(smooth.detach()));
    }

    /// <summary>A gradient by spikes as one by u: gradient / (1 + k·|u - θ|)².</summary>
    public static Tensor Adjoint(Tensor gradient, Tensor charged)
    {
        Tensor root = charged.sub(TorchNumbers.Threshold).abs_().mul_(TorchNumbers.Slope).add_(TorchNumbers.One);
        return gradient.div(root.mul_(root));
    }
}
