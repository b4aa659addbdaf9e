using System;
using System.Linq;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Every class of shapes through every kernel of a synapse, on all lanes of both numeric classes.</summary>
public sealed class SynapsePathTests
{
    public static TheoryData<string> Shapes => KernelShape.Names;

    [Theory, MemberData(nameof(Shapes))]
    public void Products_with_real_values(string name)
    {
        KernelShape shape = KernelShape.Named(name);
        foreach (bool hasBias in new[] { false, true })
        {
            DenseCase item = new(
                Floats.Uniform(shape.Rows * shape.Inputs, -4, 4), Floats.Uniform(shape.Outputs * shape.Inputs, -4, 4, seed: 2),
                hasBias ? Floats.Uniform(shape.Outputs, -4, 4, seed: 3) : new float[shape.Outputs], hasBias);
            int padded = item.Layout.PaddedOutputs;
            Compare(
                contract => Placed.Rows(contract.Forward(item.Input, item.Weights, item.Bias), shape.Outputs, padded, padded + 3, Fenced.Untouched),
                (lanes, expected) =>
                {
                    Fenced current = Fenced.Room(expected.Length);
                    DenseForwardPass pass = new(item, current, padded + 3);
                    lanes.Run(ref pass);
                    current.AssertHolds(expected, lanes.Name);
                });
        }
    }

    [Theory, MemberData(nameof(Shapes))]
    public void Products_with_spikes(string name)
    {
        KernelShape shape = KernelShape.Named(name);
        foreach (BiasKind bias in new[] { BiasKind.None, BiasKind.Ordinary })
        {
            EventCase item = new(
                shape.Rows, shape.Inputs, shape.Outputs, shape.SpikeLayout.TileWidth, shape.Rate, bias, hasMuteInputs: shape.Rate < 1, seed: 4);
            Compare(
                _ => item.Placement(NumericContract.Forward(item.Spikes, item.Weights, item.Bias)),
                (lanes, expected) =>
                {
                    Fenced current = Fenced.Room(expected.Length);
                    EventForwardPass pass = new(item, current);
                    lanes.Run(ref pass);
                    current.AssertHolds(expected, lanes.Name);
                });
        }
    }

    [Theory, MemberData(nameof(Shapes))]
    public void Weight_gradients_of_spikes(string name)
    {
        KernelShape shape = KernelShape.Named(name);
        WeightLayout layout = shape.SpikeLayout;
        EventGradientCase item = new(
            layout, shape.Rows, [.. Floats.Uniform(shape.Rows * shape.Inputs, 0, 1, seed: 5).Select(chance => chance < shape.Rate)],
            Floats.Uniform(shape.Rows * shape.Outputs, -4, 4, seed: 6), Floats.Uniform(shape.Outputs * shape.Inputs, -4, 4, seed: 7));
        Compare(
            _ => Placed.Matrix(layout, NumericContract.SpikeWeightGradient(item.Steps, item.Spikes, item.Adjoint, item.Running)),
            (lanes, expected) =>
            {
                Fenced running = new(Placed.Matrix(layout, item.Running));
                EventGradientPass pass = new([item], running);
                lanes.Run(ref pass);
                running.AssertHolds(expected, lanes.Name);
            });
    }

    [Theory, MemberData(nameof(Shapes))]
    public void Weight_gradients_of_real_values(string name)
    {
        StepGradientCase item = StepCase(name);
        Compare(
            contract => Placed.Matrix(item.NarrowLayout, contract.StepWeightGradient(item.Steps, item.Input, item.Adjoint, item.Running)),
            (lanes, expected) =>
            {
                Fenced running = new(Placed.Matrix(item.NarrowLayout, item.Running));
                StepWeightGradientPass pass = new(item, running);
                lanes.Run(ref pass);
                running.AssertHolds(expected, lanes.Name);
            });
    }

    [Theory, MemberData(nameof(Shapes))]
    public void Input_gradients_of_every_step(string name)
    {
        StepGradientCase item = StepCase(name);
        Compare(
            contract => Placed.Rows(
                contract.InputGradient(item.Adjoint, item.Weights, item.Layout.Outputs),
                item.Layout.Inputs, item.PaddedInputs, item.InputStride, Fenced.Untouched),
            (lanes, expected) =>
            {
                Fenced inputAdjoint = Fenced.Room(expected.Length);
                StepInputGradientPass pass = new(item, inputAdjoint);
                lanes.Run(ref pass);
                inputAdjoint.AssertHolds(expected, lanes.Name);
            });
    }

    [Theory, MemberData(nameof(Shapes))]
    public void Gradients_of_a_static_input(string name)
    {
        KernelShape shape = KernelShape.Named(name);
        StaticGradientCase item = new(batch: shape.Rows, shape.Inputs, shape.Outputs, gap: 3, workers: 2, seed: 8);
        WeightLayout layout = item.Layout;
        float[] bias = item.PlacedBias(NumericContract.StaticBiasGradient(item.Batch, item.Adjoint, item.EarlierBias));
        Compare(
            contract => (
                Weights: Placed.Matrix(layout, contract.StaticWeightGradient(item.Batch, item.Input, item.Adjoint, item.Earlier)),
                Input: Placed.Rows(contract.InputGradient(item.Adjoint, item.Weights, layout.Outputs), layout.Inputs, item.InputStride, item.InputStride, 0f)),
            (lanes, expected) =>
            {
                Fenced actualWeights = new(Placed.Matrix(layout, item.Earlier));
                Fenced actualBias = new(item.PlacedBias(item.EarlierBias));
                Fenced actualInput = Fenced.Room(expected.Input.Length);
                StaticGradientPass pass = new(item, item.Workers, actualWeights, actualBias, actualInput);
                lanes.Run(ref pass);
                actualWeights.AssertHolds(expected.Weights, lanes.Name);
                actualBias.AssertHolds(bias, lanes.Name);
                actualInput.AssertHolds(expected.Input, lanes.Name);
            });
    }

    private static StepGradientCase StepCase(string name)
    {
        KernelShape shape = KernelShape.Named(name);
        return new StepGradientCase(shape.SpikeLayout, shape.Rows, gap: 3, seed: 9);
    }

    private static void Compare<TExpected>(Func<NumericContract, TExpected> twin, Action<LaneImplementation, TExpected> compare)
    {
        foreach (IGrouping<bool, LaneImplementation> numericClass in LaneImplementation.Dispatched.GroupBy(lanes => lanes.IsFused))
        {
            TExpected expected = twin(new NumericContract(numericClass.Key));
            foreach (LaneImplementation lanes in numericClass)
            {
                compare(lanes, expected);
            }
        }
    }
}
