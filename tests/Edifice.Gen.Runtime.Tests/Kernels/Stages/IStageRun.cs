namespace Edifice.Gen.Runtime.Tests;

/// <summary>Runs a stage of one kind of neurons.</summary>
internal interface IStageRun
{
    string Name { get; }

    StageMemory Twin(StageCase stage);

    StageMemory AtOnce(StageCase stage, LaneWidth lanes, bool keepsTape);

    StageMemory StepByStep(StageCase stage, LaneWidth lanes);
}
