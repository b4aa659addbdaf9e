using System.Collections.Generic;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers.Input;

/// <content>From plan to code: the input is the caller's memory, so there is nothing to write.</content>
internal sealed partial class InputKind
{
    public LayerPlan Plan(LayerSpec layer, SignalPlan input, PlanContext context)
    {
        int size = context.Signal.Size;
        return new InputPlan(
            (InputSpec)layer, context.TimeSteps,
            new SignalPlan("Input", size, size, IsPerStep: false, IsSpikes: false, size, null, size, null));
    }

    public void WriteForward(CodeWriter code, LayerPlan layer, NetworkPlan network)
    {
    }

    public void WriteBackwardStart(CodeWriter code, LayerPlan layer)
    {
    }

    public void WriteChunkStart(CodeWriter code, LayerPlan layer)
    {
    }

    public void WriteBackward(CodeWriter code, LayerPlan layer, NetworkPlan network)
    {
    }

    public void WriteChunkEnd(CodeWriter code, LayerPlan layer)
    {
    }

    public (IReadOnlyList<string> Options, IReadOnlyList<string> Constants) Describe(LayerPlan layer) => ([], []);

    public string? Trace(LayerPlan layer) => null;
}
