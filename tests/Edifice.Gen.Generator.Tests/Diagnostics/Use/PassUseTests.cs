using Edifice.Generator.Tests.Harness;
using Xunit;

namespace Edifice.Generator.Tests.Diagnostics.Use;

public class PassUseTests
{
    private const string Data = "var input = new float[40]; var output = new float[8]; ";

    [Theory]
    [InlineData("workspace")]
    [InlineData("training")]
    [InlineData("Net.CreateRecording(2)")]
    public void Output_of_another_length(string memory) => Harness.Use.Reports(
        "EDG0402",
        "new float[5]",
        "Argument 'output' has 5 numbers, but 'Net' gives 4 for each sample (Net.OutputLength). Make it a positive multiple of 4.",
        $"{Data} net.Forward(input, new float[5], {memory});");

    [Fact]
    public void Samples_over_time() => Harness.Use.Reports(
        "EDG0401",
        "input",
        "'input' has 3 numbers, but 'Steps' takes 15 (5 time steps of 3) for each sample (Steps.InputLength). Make it a positive multiple of 15.",
        "var input = new float[Steps.InputSize]; var output = new float[Steps.OutputLength]; steps.Forward(input, output, stepsWorkspace);");

    [Fact]
    public void Output_of_a_network_without_a_decoder() => Harness.Use.Reports(
        "EDG0402",
        "output",
        "'output' has 2 numbers, but 'Steps' gives 10 (5 time steps of 2) for each sample (Steps.OutputLength). "
            + "Make it a positive multiple of 10, or end the network with [Decode].",
        "var input = new float[Steps.InputLength]; var output = new float[Steps.OutputSize]; steps.Forward(input, output, stepsWorkspace);");

    [Fact]
    public void Input_and_output_of_different_batches() => Harness.Use.Reports(
        "EDG0404",
        "output",
        "'output' holds 3 samples of 'Net' (12 numbers, 4 each), but 'input' holds 2 (40 numbers, 20 each). Make it 8 long.",
        "var input = new float[40]; var output = new float[12]; net.Forward(input, output, workspace);");

    [Fact]
    public void Arguments_by_name() => Harness.Use.Reports(
        "EDG0404",
        "new float[4]",
        "Argument 'output' holds 1 sample of 'Net' (4 numbers, 4 each), but argument 'input' holds 2 (40 numbers, 20 each). Make it 8 long.",
        "net.Forward(output: new float[4], workspace: workspace, input: new float[40]);");

    [Fact]
    public void Both_of_another_length() => Assert.Equal(
        ["EDG0401", "EDG0402"],
        System.Linq.Enumerable.Select(Harness.Use.Find("net.Forward(new float[19], new float[3], workspace);"), found => found.Id));

    [Theory]
    [InlineData("var memory = Net.CreateWorkspace(1);")]
    [InlineData("var memory = Net.CreateWorkspace(batchSize: 1);")]
    [InlineData("using var memory = Net.CreateWorkspace(lanes: LaneWidth.One, batchSize: 1);")]
    [InlineData("const int Batch = 1; using Workspace<Net> memory = new(Batch);")]
    [InlineData("using var memory = new Workspace<Net>(Net.InputSize / 20);")]
    [InlineData("using var memory = Net.CreateTrainingWorkspace(1, new WorkerTeam(2));")]
    [InlineData("using var memory = Net.CreateRecording(1);")]
    public void More_samples_than_the_memory_holds(string memory) => Harness.Use.Reports(
        "EDG0405",
        "input",
        "'input' holds 2 samples of 'Net' (40 numbers, 20 each), but 'memory' was made for at most 1. Create it with batchSize: 2.",
        $"{Data}{memory} net.Forward(input, output, memory);");

    [Fact]
    public void Output_of_more_samples_than_the_memory_holds() => Harness.Use.Reports(
        "EDG0405",
        "new float[8]",
        "Argument 'output' holds 2 samples of 'Net' (8 numbers, 4 each), but argument 'workspace' was made for at most 1. Create it with batchSize: 2.",
        "net.Forward(new float[count], new float[8], Net.CreateWorkspace(1));");

    [Theory]
    [InlineData("var memory = Net.CreateWorkspace(2);")]
    [InlineData("var memory = Net.CreateWorkspace(64);")]
    [InlineData("var memory = Net.CreateWorkspace(count);")]
    [InlineData("var memory = Net.CreateWorkspace(1); memory = Net.CreateWorkspace(2);")]
    [InlineData("var memory = choice ? Net.CreateWorkspace(1) : Net.CreateWorkspace(2);")]
    [InlineData("var memory = Mine(1);")]
    public void Memory_that_may_hold_the_samples(string memory) => Harness.Use.IsSilent(
        $"{Data}{memory} net.Forward(input, output, memory);", "static Workspace<Net> Mine(int extra) => Net.CreateWorkspace(extra + 1);");

    [Fact]
    public void Gradients_of_another_length() => Harness.Use.Reports(
        "EDG0402",
        "outputGradients",
        "'outputGradients' has 5 numbers, but 'Net' gives 4 for each sample (Net.OutputLength). Make it a positive multiple of 4.",
        "var outputGradients = new float[5]; net.Backward(outputGradients, gradients, training);");

    [Fact]
    public void Gradients_of_inputs_of_another_length() => Harness.Use.Reports(
        "EDG0401",
        "new float[5]",
        "Argument 'inputGradients' has 5 numbers, but 'Net' takes 20 for each sample (Net.InputLength). Make it a positive multiple of 20.",
        "net.Backward(new float[4], new float[5], gradients, training);");

    [Fact]
    public void Gradients_of_different_batches() => Harness.Use.Reports(
        "EDG0404",
        "new float[20]",
        "Argument 'inputGradients' holds 1 sample of 'Net' (20 numbers, 20 each), but argument 'outputGradients' holds 2 (8 numbers, 4 each). Make it 40 long.",
        "net.Backward(new float[8], new float[20], gradients, training);");

    [Fact]
    public void Gradients_of_more_samples_than_the_memory_holds() => Harness.Use.Reports(
        "EDG0405",
        "new float[8]",
        "Argument 'outputGradients' holds 2 samples of 'Net' (8 numbers, 4 each), but 'memory' was made for at most 1. Create it with batchSize: 2.",
        "var memory = Net.CreateTrainingWorkspace(1); net.Backward(new float[8], gradients, memory);");

    [Theory]
    [InlineData("net.Forward(new float[40], new float[8], workspace);")]
    [InlineData("net.Forward(new float[Net.InputLength], stackalloc float[Net.OutputLength], training);")]
    [InlineData("net.Backward(new float[8], gradients, training);")]
    [InlineData("net.Backward(new float[8], new float[40], gradients, training);")]
    [InlineData("steps.Forward(new float[30], new float[20], stepsWorkspace);")]
    [InlineData("steps.Forward(new float[count], new float[20], stepsWorkspace);")]
    public void Passes_that_fit(string statement) => Harness.Use.IsSilent(statement);

    [Fact]
    public void Call_through_the_contract() => Harness.Use.Reports(
        "EDG0402",
        "new float[5]",
        "Argument 'output' has 5 numbers, but 'Net' gives 4 for each sample (Net.OutputLength). Make it a positive multiple of 4.",
        "ISpikingNetwork<Net> any = net; any.Forward(new float[20], new float[5], workspace);");

    [Fact]
    public void Call_on_any_network() => Harness.Use.IsSilent(
        "Any(net, workspace);",
        "static void Any<T>(T net, Workspace<T> workspace) where T : class, ISpikingNetwork<T> => net.Forward(new float[19], new float[3], workspace);");

    [Fact]
    public void Method_of_ones_own_with_that_name() => Harness.Use.IsSilent(
        "Forward(new float[19], new float[3], workspace); net.Forward(new float[19], new float[3]);",
        "static void Forward(ReadOnlySpan<float> input, Span<float> output, Workspace<Net> workspace) { }",
        "public static class Own { public static void Forward(this Net net, ReadOnlySpan<float> input, Span<float> output) { } }");
}
