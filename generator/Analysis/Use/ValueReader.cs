using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Edifice.Generator.Analysis.Use;

/// <summary>Reads what is constant of the values in one call; null where anything else is possible.</summary>
internal sealed partial class ValueReader(CancellationToken cancel)
{
    private const int MostNames = 32;

    // Half-typed code may define names by each other; and nobody waits for long chains.
    private int _namesLeft = MostNames;

    public CancellationToken Cancel => cancel;

    /// <summary>What a local or a field stands for, if it is given a value in one place; null for anything else.</summary>
    public IOperation? Resolve(IOperation name)
    {
        cancel.ThrowIfCancellationRequested();
        if (name.SemanticModel is not { } model || _namesLeft-- <= 0)
        {
            return null;
        }

        ExpressionSyntax? value = name switch
        {
            ILocalReferenceOperation local => SingleWrite.Of(local.Local, model, cancel),
            IFieldReferenceOperation field => FixedField.Of(field.Field, model.SyntaxTree, cancel),
            _ => null,
        };
        return value is null ? null : model.GetOperation(value, cancel);
    }
}
