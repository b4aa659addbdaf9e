using Edifice.CompilerServices;
using Edifice.Numerics;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>A <see cref="IStageRun"/> of a type of neurons.</summary>
internal sealed class StageRun<TNeuron> : IStageRun
    where TNeuron : struct, IStageNeuron
{
    public string Name => typeof(TNeuron).Name;

    public StageMemory Twin(StageCase stage)
    {
        StageMemory memory = StageMemory.For<TNeuron>(stage);
        StageTwin<TNeuron> pass = new(stage, memory);
        LaneDispatch.Run(ref pass, LaneWidth.One);
        return memory;
    }

    public StageMemory AtOnce(StageCase stage, LaneWidth lanes, bool keepsTape)
    {
        StageMemory memory = StageMemory.For<TNeuron>(stage);
        StagePass<TNeuron> pass = new(stage, memory, keepsTape);
        LaneDispatch.Run(ref pass, lanes);
        return memory;
    }

    public StageMemory StepByStep(StageCase stage, LaneWidth lanes)
    {
        StageMemory memory = StageMemory.For<TNeuron>(stage);
        StageStepPass<TNeuron> pass = new(stage, memory);
        LaneDispatch.Run(ref pass, lanes);
        return memory;
    }
}
