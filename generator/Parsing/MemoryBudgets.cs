using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;

namespace Edifice.Generator.Parsing;

/// <summary>The bytes that a declaration allows itself.</summary>
internal static class MemoryBudgets
{
    /// <summary>The budget; 0 without one. Reports one that nothing fits.</summary>
    public static long Read(NetworkDeclaration declaration, string argument, ProblemList problems)
    {
        if (declaration.Bytes(argument) is not { } bytes)
        {
            return 0;
        }

        if (bytes <= 0)
        {
            problems.Add(
                NeuronDiagnostics.NumberOutOfRange, ProblemPlace.Network(argument),
                "[SpikingNetwork]", argument, FormattableText.Of($"{bytes}"), "more than 0 bytes");
            return 0;
        }

        return bytes;
    }
}
