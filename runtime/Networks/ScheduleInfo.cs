namespace Edifice;

/// <summary>One choice that the compiler made of how a pass goes about its work, with its reason: what a reader of the generated code may want to know.</summary>
/// <remarks>The words are for people, and may be others in the next version.</remarks>
/// <param name="Pass">"Forward", "Backward", or "Step" where the network streams.</param>
/// <param name="Part">A stage's name, "input", or a decoder such as "Decode Rate"; empty where it concerns all layers.</param>
/// <param name="Choice">What was chosen and why, with the network's own numbers.</param>
public sealed record ScheduleInfo(string Pass, string Part, string Choice);
