using System.Collections.Immutable;
using Edifice.Generator.Diagnostics;
using Edifice.Generator.Model;

namespace Edifice.Generator.Parsing;

/// <summary>The sizes of the compact form, checked under the names that the user wrote.</summary>
internal static class CompactSizes
{
    public static void Check(NetworkDeclaration declaration, ProblemList problems)
    {
        Check(NetworkDeclaration.InputSizeArgument, NetworkDeclaration.InputSizeArgument, declaration.InputSize, declaration.Says(NetworkDeclaration.InputSizeArgument), problems);
        Check(NetworkDeclaration.OutputSizeArgument, NetworkDeclaration.OutputSizeArgument, declaration.OutputSize, declaration.Says(NetworkDeclaration.OutputSizeArgument), problems);
        ImmutableArray<int> hidden = declaration.HiddenSizes;
        for (int index = 0; index < hidden.Length; index++)
        {
            string title = FormattableText.Of($"{NetworkDeclaration.HiddenSizesArgument}[{index}]");
            Check(NetworkDeclaration.HiddenSizesArgument, title, hidden[index], isWritten: true, problems);
        }
    }

    private static void Check(string argument, string title, int size, bool isWritten, ProblemList problems)
    {
        if (size <= 0)
        {
            problems.Add(
                ShapeDiagnostics.SizeNotPositive, ProblemPlace.Network(argument), "[SpikingNetwork]", isWritten ? FormattableText.Of($"{title} = {size}") : $"no {title}");
        }
    }
}
