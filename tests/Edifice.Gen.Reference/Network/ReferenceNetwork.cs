using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Reference;

/// <summary>A network of layers, run layer by layer in double precision.</summary>
/// <remarks>The input is static, [batch, InputSize]; so is the output of the last layer.</remarks>
public sealed record ReferenceNetwork(int TimeSteps, int InputSize, IReadOnlyList<ReferenceLayer> Layers)
{
    /// <summary>Each parameter array by its name, <c>layer.weight</c> or <c>layer.bias</c>, in the order of the layers.</summary>
    public IEnumerable<KeyValuePair<string, double[]>> Parameters
    {
        get
        {
            foreach (DenseLayer dense in Layers.OfType<DenseLayer>())
            {
                yield return new($"{dense.Name}.weight", dense.Weight);
                if (dense.HasBias)
                {
                    yield return new($"{dense.Name}.bias", dense.Bias);
                }
            }
        }
    }

    /// <summary>The parameter array itself: what is written to it changes the network.</summary>
    public double[] Parameter(string name) => Parameters.First(parameter => parameter.Key == name).Value;

    /// <summary>Runs every time step of every sample.</summary>
    /// <param name="input">[batch, InputSize], held for all steps.</param>
    /// <param name="batch">The number of samples.</param>
    public ReferenceRun Run(double[] input, int batch)
    {
        List<LayerTrace> traces = [];
        ReferenceSignal signal = ReferenceSignal.Static(input, batch, InputSize);
        foreach (ReferenceLayer layer in Layers)
        {
            LayerTrace trace = layer.Forward(signal, TimeSteps);
            traces.Add(trace);
            signal = trace.Output;
        }

        if (signal.IsPerStep)
        {
            throw new InvalidOperationException("The network's output changes from step to step; put a decode layer at its end.");
        }

        return new ReferenceRun(this, traces, signal);
    }

    /// <summary>The gradients of a loss by every parameter and by the input.</summary>
    /// <param name="run">The run whose output the loss was taken of; the parameters are as they were in it.</param>
    /// <param name="outputGradients">[batch, outputs], the loss's gradient by the output.</param>
    public Gradients Backward(ReferenceRun run, double[] outputGradients)
    {
        Gradients gradients = new(Layers.OfType<DenseLayer>());
        ReferenceSignal gradient = ReferenceSignal.Static(outputGradients, run.OutputSignal.Batch, run.OutputSignal.Width);
        for (int index = Layers.Count - 1; index >= 0; index--)
        {
            gradient = Layers[index].Backward(run.Layers[index], gradient, gradients);
        }

        gradients.Input = gradient.Values;
        return gradients;
    }
}
