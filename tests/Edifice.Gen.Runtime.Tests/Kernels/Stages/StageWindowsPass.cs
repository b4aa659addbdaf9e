using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Runs <see cref="NeuronAdjointKernel.BackwardInWindows"/> on a whole tape.</summary>
internal readonly struct StageWindowsPass<TNeuron>(StageCase stage, StageMemory memory, int window) : ILanePass
    where TNeuron : struct, IStageNeuron
{
    public void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>
        => NeuronAdjointKernel.BackwardInWindows<TLanes, TNeuron>(
            stage.Samples, stage.Shape with { CurrentStride = stage.AdjointStride }, window, memory.Tape.Span, stage.Learned(TNeuron.LearnedCount),
            stage.OutputAdjoints, stage.OutputStride, memory.CurrentAdjoints.Span, memory.LearnedAdjoints.Span);
}
