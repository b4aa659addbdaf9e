namespace Edifice.Generator.Model;

/// <summary>What a declaration says beside a preset, and what the preset would have said, each such as <c>Reset = Zero</c>.</summary>
internal sealed record OverrideSpec(string Written, string Preset)
{
    public string InWords => $"{Written} instead of {Preset}";
}
