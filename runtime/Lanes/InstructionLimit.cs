using System;

namespace Edifice.Numerics;

/// <summary>The widest instructions that this process may use, where the user set a limit.</summary>
/// <remarks>
/// Read once: the environment variable <c>EDIFICE_INSTRUCTION_SET</c>, else the <see cref="AppContext"/> value
/// <c>Edifice.InstructionSet</c>. It works where .NET's own switches do not: in programs compiled ahead of time.
/// </remarks>
internal static class InstructionLimit
{
    private const string Variable = "EDIFICE_INSTRUCTION_SET";
    private const string Value = "Edifice.InstructionSet";

    private static readonly string? s_name = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } name ? name : AppContext.GetData(Value) as string;
    private static readonly InstructionLevel? s_widest = LevelOf(s_name);

    /// <summary>Whether the limit, if there is one, lets instructions of this level be used.</summary>
    /// <exception cref="InvalidOperationException">The limit is none of the five names.</exception>
    public static bool Allows(InstructionLevel level) => level <= (s_widest ?? throw Unknown());

    private static InstructionLevel? LevelOf(string? name) => name switch
    {
        null or "avx512" => InstructionLevel.Avx512,
        "avx2" => InstructionLevel.Avx2,
        "sse" or "neon" => InstructionLevel.FourLanes,
        "scalar" => InstructionLevel.Scalar,
        _ => null,
    };

    private static InvalidOperationException Unknown()
        => new($"The limit for instructions ({Variable}, or {Value} in the runtime configuration) is '{s_name}'. Expected avx512, avx2, sse, neon or scalar, or no limit.");
}
