using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Edifice.Generator.Analysis.Use;

/// <summary>Branches that the compiler leaves out, such as those for another size of a network.</summary>
internal static class DeadCode
{
    public static bool Holds(IOperation operation)
    {
        for (IOperation current = operation; current.Parent is { } parent; current = parent)
        {
            if (parent is IConditionalOperation { Condition.ConstantValue: { HasValue: true, Value: bool isTrue } } choice
                && current != choice.Condition
                && current == choice.WhenTrue != isTrue)
            {
                return true;
            }
        }

        return false;
    }
}
