namespace Edifice.Reference;

/// <summary>What one layer took and gave in a run.</summary>
public record LayerTrace(ReferenceSignal Input, ReferenceSignal Output);
