namespace Edifice.Generator.Model;

/// <summary>What the runtime says about a decoding.</summary>
/// <param name="Kernel">The class that decodes, <c>global::</c>-qualified.</param>
/// <param name="Formula">What it computes, for a comment.</param>
/// <param name="TakesSpikes">Whether it decodes spikes.</param>
/// <param name="TakesValues">Whether it decodes real values.</param>
/// <param name="HasUniformAdjoint">Whether its gradient is the same for every time step.</param>
/// <param name="KeepsStep">Whether it keeps for Backward the step that it found.</param>
internal sealed record DecoderSpec(string Kernel, string Formula, bool TakesSpikes, bool TakesValues, bool HasUniformAdjoint, bool KeepsStep);
