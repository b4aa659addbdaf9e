namespace Edifice.Generator.Diagnostics;

/// <summary>The categories of the diagnostics.</summary>
internal static class DiagnosticAreas
{
    public const string Declaration = "Edifice.Declaration";
    public const string Shape = "Edifice.Shape";
    public const string Neuron = "Edifice.Neuron";
    public const string Target = "Edifice.Target";
    public const string Use = "Edifice.Use";
    public const string Weights = "Edifice.Weights";
    public const string Native = "Edifice.Native";
}
