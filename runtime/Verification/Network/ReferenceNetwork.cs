using System;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Reference;

/// <summary>A network of layers, run layer by layer in double precision.</summary>
/// <remarks>What changes from step to step, input or output, is [T, batch, n]; what does not is [batch, n].</remarks>
public sealed record ReferenceNetwork(int TimeSteps, int InputSize, IReadOnlyList<ReferenceLayer> Layers)
{
    /// <summary>Whether the input has values of their own for every step; otherwise it is held for all of them.</summary>
    public bool InputIsPerStep { get; init; }

    /// <summary>Whether the output has: no decode stands behind the last neurons.</summary>
    public bool OutputIsPerStep => Layers.Aggregate(InputIsPerStep, (isPerStep, layer) => layer.GivesSteps(isPerStep));

    /// <summary>Each parameter array by its name, such as <c>layer.weight</c>, in the order of the layers.</summary>
    public IEnumerable<KeyValuePair<string, double[]>> Parameters => Layers.SelectMany(layer => layer.Parameters);

    /// <summary>The parameter array itself: what is written to it changes the network.</summary>
    public double[] Parameter(string name) => Parameters.First(parameter => parameter.Key == name).Value;

    /// <summary>Runs every time step of every sample.</summary>
    /// <param name="input">[batch, InputSize], held for all steps; or [T, batch, InputSize].</param>
    /// <param name="batch">The number of samples.</param>
    public ReferenceRun Run(double[] input, int batch)
    {
        List<LayerTrace> traces = [];
        ReferenceSignal signal = InputIsPerStep
            ? ReferenceSignal.PerStep(input, TimeSteps, batch, InputSize)
            : ReferenceSignal.Static(input, batch, InputSize);
        foreach (ReferenceLayer layer in Layers)
        {
            LayerTrace trace = layer.Forward(signal, TimeSteps);
            traces.Add(trace);
            signal = trace.Output;
        }

        return new ReferenceRun(this, traces, signal);
    }

    /// <summary>The gradients of a loss by every parameter and by the input.</summary>
    /// <param name="run">The run whose output the loss was taken of; the parameters are as they were in it.</param>
    /// <param name="outputGradients">The loss's gradient by the output, in the shape of the output.</param>
    public Gradients Backward(ReferenceRun run, double[] outputGradients)
    {
        Gradients gradients = new(Parameters);
        ReferenceSignal gradient = OutputSignal(run, outputGradients);
        for (int index = Layers.Count - 1; index >= 0; index--)
        {
            gradient = Layers[index].Backward(run.Layers[index], gradient, gradients);
        }

        gradients.Input = gradient.Values;
        return gradients;
    }

    /// <summary>The squared scale of each gradient: the sum of the squares of the products along every path that it is the sum of.</summary>
    /// <remarks>
    /// Terms of random signs have a sum near the root of this. A sum far below it is one of terms that cancel, and its rounding is that
    /// of the terms: it can not be told from another in single precision by a share of itself.
    /// </remarks>
    /// <param name="run">As in <see cref="Backward"/>.</param>
    /// <param name="outputGradients">As in <see cref="Backward"/>.</param>
    public Gradients BackwardSquares(ReferenceRun run, double[] outputGradients)
    {
        ArgumentNullException.ThrowIfNull(run);
        Gradients squares = new(Parameters);
        ReferenceSignal square = OutputSignal(run, [.. outputGradients.Select(gradient => gradient * gradient)]);
        for (int index = Layers.Count - 1; index >= 0; index--)
        {
            square = Layers[index].BackwardSquares(run.Layers[index], square, squares);
        }

        squares.Input = square.Values;
        return squares;
    }

    private ReferenceSignal OutputSignal(ReferenceRun run, double[] values)
    {
        ReferenceSignal output = run.OutputSignal;
        return output.IsPerStep
            ? ReferenceSignal.PerStep(values, TimeSteps, output.Batch, output.Width)
            : ReferenceSignal.Static(values, output.Batch, output.Width);
    }
}
