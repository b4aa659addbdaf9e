using System;
using System.Linq;
using TorchSharp;
using static TorchSharp.torch;

namespace Edifice.Benchmarks;

/// <summary>TorchSharp: its products, its autograd and its Adam.</summary>
internal sealed class TorchContender : IContender
{
    private readonly ITorchPass pass;
    private readonly TorchParameters parameters;
    private readonly Tensor inputs;
    private readonly Tensor labels;
    private readonly optim.Optimizer? optimizer;
    private readonly float[] outputs;

    /// <param name="name">In the table.</param>
    /// <param name="write">How the steps are written, with parameters, and whether it trains.</param>
    /// <param name="scenario">What is run.</param>
    /// <param name="numbers">Inputs and weights.</param>
    public TorchContender(string name, Func<TorchParameters, bool, ITorchPass> write, Scenario scenario, CalibratedNetwork numbers)
    {
        Name = name;
        set_num_threads(scenario.Threads);
        parameters = new TorchParameters(scenario.Workload, numbers);
        pass = write(parameters, scenario.Trains);
        inputs = tensor(numbers.Inputs).reshape(scenario.Batch, scenario.Workload.Sizes[0]);
        labels = tensor(numbers.Labels, ScalarType.Int64);
        outputs = new float[scenario.Batch * scenario.Workload.Sizes[^1]];
        optimizer = scenario.Trains ? optim.Adam(parameters.Weights.Concat(parameters.Biases), OurContender<NetworkA>.LearningRate) : null;
    }

    public string Name { get; }

    public ReadOnlySpan<float> Outputs => outputs;

    public ContenderBytes? Bytes => null;

    public void Run()
    {
        using DisposeScope scope = NewDisposeScope();
        if (optimizer is null)
        {
            using IDisposable inference = inference_mode();
            Keep(pass.Forward(inputs));
            return;
        }

        optimizer.zero_grad();
        Tensor rates = pass.Forward(inputs);
        Keep(rates);
        pass.Backward(nn.functional.cross_entropy(rates, labels));
        optimizer.step();
    }

    public float[]? WeightGradient(int layer)
    {
        using DisposeScope scope = NewDisposeScope();
        return optimizer is null ? null : parameters.Weights[layer].grad!.data<float>().ToArray();
    }

    public void Dispose()
    {
        optimizer?.Dispose();
        labels.Dispose();
        inputs.Dispose();
        parameters.Dispose();
    }

    private void Keep(Tensor rates) => rates.data<float>().CopyTo(outputs);
}
