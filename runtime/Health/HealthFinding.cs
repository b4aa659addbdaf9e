namespace Edifice;

/// <summary>One thing that is wrong.</summary>
/// <param name="Problem">What it is about.</param>
/// <param name="Stage">The stage's name, or empty where it is about the whole network.</param>
/// <param name="Message">What is wrong, in which stage, and what usually helps: sentences for a person.</param>
public sealed record HealthFinding(HealthProblem Problem, string Stage, string Message);
