using Xunit;

namespace Edifice.Generator.Tests.Diagnostics.Use;

public class BatchSizeUseTests
{
    [Theory]
    [InlineData("Net.CreateWorkspace(0);", "0")]
    [InlineData("Net.CreateWorkspace(lanes: LaneWidth.One, batchSize: -1);", "-1")]
    [InlineData("Net.CreateTrainingWorkspace(Net.OutputSize - 4);", "Net.OutputSize - 4", "0")]
    [InlineData("Net.CreateRecording(0);", "0")]
    [InlineData("int batch = 0; Net.CreateWorkspace(batch, new WorkerTeam(2));", "batch", "0")]
    [InlineData("new Workspace<Net>(0);", "0")]
    [InlineData("_ = new TrainingWorkspace<Net>(0, LaneWidth.One);", "0")]
    [InlineData("Recording<Net> recording = new(0);", "0")]
    [InlineData("_ = new SpikeRates<Net>(-2);", "-2")]
    [InlineData("net.Inspect(new float[20], batchSize: 0);", "0")]
    public void Batch_of_no_samples(string statement, string underlined, string? number = null) => Harness.Use.Reports(
        "EDG0407",
        underlined,
        $"batchSize is {number ?? underlined}, but a batch has at least 1 sample. Write the most samples that one call may hold.",
        statement);

    [Theory]
    [InlineData("Net.CreateWorkspace(1);")]
    [InlineData("Net.CreateWorkspace(count);")]
    [InlineData("int batch = 0; batch += count; Net.CreateTrainingWorkspace(batch);")]
    [InlineData("_ = new SpikeRates<Net>(3);")]
    [InlineData("_ = new System.Collections.Generic.List<int>(0);")]
    [InlineData("net.Inspect(new float[20]);")]
    public void Batch_of_samples(string statement) => Harness.Use.IsSilent(statement);

    [Fact]
    public void Memory_for_any_network() => Harness.Use.IsSilent(
        "Any<Net>();", "static void Any<T>() where T : class, ISpikingNetwork<T> => T.CreateWorkspace(0);");
}
