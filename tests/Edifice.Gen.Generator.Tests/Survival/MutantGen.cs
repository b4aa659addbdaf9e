using System.Linq;
using CsCheck;
using G = CsCheck.Gen;

namespace Edifice.Generator.Tests.Survival;

/// <summary>Random files, most of them broken.</summary>
internal static class MutantGen
{
    // A number that refers to itself, one that does not exist, and some that are right.
    private const string Constants = """

        static class Sizes
        {
            public const int A = B, B = A, C = 3, D = C * 2 + Inner.E, Unknown = Nowhere.Size;
            public const double Half = C / 6.0;
            public const string Text = "stage";
            public static readonly int F = 3;
            public static class Inner { public const int E = 1; }
        }
        """;

    private static readonly Gen<string> Edited =
        from text in Corpus.Any
        from count in G.Frequency((4, 1), (3, 2), (1, 3), (1, 5))
        from edits in TokenEdit.Any.Array[count]
        select edits.Aggregate(text, (current, edit) => edit.Apply(current));

    private static readonly Gen<string> Odd = Corpus.Attributes.SelectMany(OddDeclarations.Of);

    private static readonly Gen<string> OddEdited =
        from text in Odd
        from edit in TokenEdit.Any
        select edit.Apply(text);

    /// <summary>Mutations of right and wrong declarations, token by token, and attributes on anything.</summary>
    public static Gen<Mutant> Any =>
        from text in G.Frequency((6, Edited), (2, Odd), (1, OddEdited))
        select new Mutant(text.Contains("Sizes.", System.StringComparison.Ordinal) ? text + Constants : text);
}
