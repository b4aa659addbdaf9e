namespace Edifice;

/// <summary>Adam whose weight decay stands beside the step, instead of in the gradient.</summary>
/// <typeparam name="TNetwork">The network whose parameters it moves.</typeparam>
/// <remarks>
/// <code>
/// w *= 1 - rate · decay; then Adam's step without decay
/// </code>
/// Loshchilov and Hutter: Decoupled weight decay regularization, ICLR 2019, as torch.optim.AdamW computes it.
/// </remarks>
public sealed class AdamW<TNetwork> : Adam<TNetwork>
    where TNetwork : class, ISpikingNetwork<TNetwork>
{
    /// <summary>Allocates two moments for every parameter.</summary>
    /// <param name="learningRate">The step's size; finite and above 0.</param>
    /// <param name="beta1">β1 in [0, 1): what is left of the mean gradient after one step.</param>
    /// <param name="beta2">β2 in [0, 1): what is left of the mean squared gradient after one step.</param>
    /// <param name="epsilon">ε, finite and above 0: keeps a parameter that never had a gradient where it is.</param>
    /// <param name="weightDecay">Finite, 0 or more: of every parameter, biases and trained numbers too, as in torch.</param>
    /// <param name="lanes">The width to compute with.</param>
    /// <exception cref="System.ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public AdamW(
        float learningRate = 1e-3f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f, float weightDecay = 0.01f,
        LaneWidth lanes = LaneWidth.Automatic)
        : base(isDecoupled: true, learningRate, beta1, beta2, epsilon, weightDecay, lanes)
    {
    }
}
