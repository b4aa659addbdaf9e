namespace Edifice.Generator.Model;

/// <summary>One choice of how a pass goes about its work, with its reason.</summary>
/// <param name="Pass">Forward, Backward or Step.</param>
/// <param name="Part">The stage, the input or the decoder that it concerns; empty for all layers.</param>
/// <param name="Text">What was chosen and why, with this network's numbers.</param>
internal sealed record ScheduleChoice(string Pass, string Part, string Text)
{
    public const string Forward = "Forward";
    public const string Backward = "Backward";
    public const string Step = "Step";
}
