namespace Edifice.Reference;

/// <summary>What one training step is given.</summary>
/// <param name="Input">The input.</param>
/// <param name="Labels">[batch].</param>
public sealed record GoldenStep(GoldenInput Input, int[] Labels)
{
    internal static GoldenStep Read(GoldenNode step, int timeSteps, int batch) => new(
        GoldenInput.Read(step["input"], timeSteps, batch), GoldenLabels.Read(step["labels"], batch));
}
