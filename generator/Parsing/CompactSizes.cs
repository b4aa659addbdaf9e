using System.Collections.Immutable;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;

namespace Edifice.Generator.Parsing;

/// <summary>The sizes of the compact form, checked under the names that the user wrote.</summary>
internal static class CompactSizes
{
    public static void Check(NetworkDeclaration declaration, ProblemList problems)
    {
        Check(ProblemPlace.Network(NetworkDeclaration.InputSizeArgument), NetworkDeclaration.InputSizeArgument, declaration.InputSize, declaration.Says(NetworkDeclaration.InputSizeArgument), problems);
        Check(ProblemPlace.Network(NetworkDeclaration.OutputSizeArgument), NetworkDeclaration.OutputSizeArgument, declaration.OutputSize, declaration.Says(NetworkDeclaration.OutputSizeArgument), problems);
        ImmutableArray<int> hidden = declaration.HiddenSizes;
        for (int index = 0; index < hidden.Length; index++)
        {
            string title = FormattableText.Of($"{NetworkDeclaration.HiddenSizesArgument}[{index}]");
            Check(ProblemPlace.Network(NetworkDeclaration.HiddenSizesArgument) with { Element = index }, title, hidden[index], isWritten: true, problems);
        }
    }

    private static void Check(ProblemPlace place, string title, int size, bool isWritten, ProblemList problems)
    {
        if (size <= 0)
        {
            problems.Add(
                ShapeDiagnostics.SizeNotPositive, place, "[SpikingNetwork]", isWritten ? FormattableText.Of($"{title} = {size}") : $"no {title}");
        }
    }
}
