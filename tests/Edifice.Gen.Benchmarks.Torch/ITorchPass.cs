using static TorchSharp.torch;

namespace Edifice.Benchmarks;

/// <summary>How a network's steps are written in torch's operations.</summary>
internal interface ITorchPass
{
    /// <summary>Rates, [batch, outputs], of inputs that are the same in every step, [batch, inputs].</summary>
    Tensor Forward(Tensor inputs);

    /// <summary>Gradients of a loss by the parameters, after a Forward that trains.</summary>
    void Backward(Tensor loss);
}
