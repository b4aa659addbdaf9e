namespace Edifice.Generator.CodeFixes;

/// <summary>What the fixes write where neurons or a decoding are missing: the generator itself knows none by name.</summary>
internal static class NeuronNames
{
    public const string Spiking = "Edifice.LifAttribute";
    public const string Integrating = "Edifice.LeakyIntegratorAttribute";
    public const string Decoding = "Edifice.Decoding";
}
