using System.Collections.Generic;

namespace Edifice.Golden.Tests;

/// <summary>What Forward with tape and Backward gave.</summary>
/// <param name="Output">[batch, outputs].</param>
/// <param name="Gradients">[out, in], by the parameter's name.</param>
/// <param name="InputGradients">[batch, features].</param>
/// <param name="Storage">The whole gradient block, padding included.</param>
internal sealed record TrainingRun(
    float[] Output, IReadOnlyDictionary<string, float[]> Gradients, float[] InputGradients, float[] Storage);
