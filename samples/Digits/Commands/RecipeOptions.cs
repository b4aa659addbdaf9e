using System.CommandLine;
using System.CommandLine.Parsing;

namespace Edifice.Samples.Digits;

/// <summary>The options that decide the weights.</summary>
internal sealed class RecipeOptions
{
    private readonly Option<int?> epochs = Options.WholeNumber(
        "--epochs", "N", "Passes over the training images.", atLeast: 1, otherwise: Recipe.Default.Epochs);

    private readonly Option<int?> batchSize = Options.WholeNumber(
        "--batch-size", "N", "Images between two steps of the optimizer.", atLeast: 1, otherwise: Recipe.Default.BatchSize);

    private readonly Option<float?> learningRate = Options.PositiveNumber(
        "--learning-rate", "RATE", "Step size of the optimizer.", Recipe.Default.LearningRate);

    private readonly Option<int?> seed = Options.WholeNumber(
        "--seed", "N", "Decides every random choice: the same seed gives the same run.", atLeast: 0, otherwise: Recipe.Default.Seed);

    private readonly Option<Coding?> coding = Options.Word(
        "--coding", "What travels between the layers: spike trains, or each layer's mean output.",
        ("spikes", Coding.SpikeTrains), ("rates", Coding.Rates));

    private readonly Option<InputCode?> input = Options.Word(
        "--input", "How an image enters: every pixel a current, or one spike, the earlier the darker it is.",
        ("pixels", InputCode.Pixels), ("latency", InputCode.Latency));

    private readonly Option<string?> data = Options.DirectoryName(
        "--data", "DIR", "Directory with MNIST-style IDX files, plain or .gz. Without it, digits are drawn.");

    private readonly Option<bool> augment = new("--augment")
    {
        Description = "Turn and shift training images a little, each epoch in another way.",
    };

    private readonly Option<float?> heldOut = Options.Share(
        "--held-out", "SHARE", "Share of the training images that choose the best epoch instead.");

    private readonly Option<float?> weightScale = Options.PositiveNumber(
        "--weight-scale", "FACTOR", "Factor of the initial weights: 0.01 makes a silent network, 100 a saturated one.",
        Recipe.Default.WeightScale);

    public void AddTo(Command command)
    {
        Option[] all = [epochs, batchSize, learningRate, seed, coding, input, data, augment, heldOut, weightScale];
        foreach (Option option in all)
            command.Add(option);
        command.Validators.Add(RequireSpikes);
    }

    public Recipe Read(ParseResult parsed) => new(
        parsed.GetValue(epochs) ?? Recipe.Default.Epochs,
        parsed.GetValue(batchSize) ?? Recipe.Default.BatchSize,
        parsed.GetValue(learningRate) ?? Recipe.Default.LearningRate,
        parsed.GetValue(seed) ?? Recipe.Default.Seed,
        parsed.GetValue(coding) ?? Recipe.Default.Coding,
        parsed.GetValue(input) ?? Recipe.Default.Input,
        parsed.GetValue(data),
        parsed.GetValue(augment),
        parsed.GetValue(heldOut) ?? Recipe.Default.HeldOut,
        parsed.GetValue(weightScale) ?? Recipe.Default.WeightScale);

    private void RequireSpikes(CommandResult result)
    {
        if (result.GetValue(input) == InputCode.Latency && result.GetValue(coding) == Coding.Rates)
            result.AddError("--input latency goes with --coding spikes only: leave --coding out.");
    }
}
