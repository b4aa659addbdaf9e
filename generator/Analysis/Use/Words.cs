using Edifice.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Edifice.Generator.Analysis.Use;

/// <summary>How messages speak of arguments and numbers.</summary>
internal static class Words
{
    /// <summary>An argument by the name that the user gave it, else by its parameter's.</summary>
    public static string Of(ExpressionSyntax expression, string parameter) =>
        IsName(expression) ? $"'{expression.WithoutTrivia()}'" : $"Argument '{parameter}'";

    /// <summary>The same, inside of a sentence.</summary>
    public static string Inside(string words) => words[0] == 'A' ? 'a' + words.Substring(1) : words;

    /// <summary>Such as "1 sample" and "2 samples".</summary>
    public static string Count(long number, string noun) => FormattableText.Of($"{number} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>Such as "1 class" and "2 classes".</summary>
    public static string Classes(long number) => FormattableText.Of($"{number} {(number == 1 ? "class" : "classes")}");

    public static string Number(long number) => FormattableText.Of($"{number}");

    private static bool IsName(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax access => access.Name is IdentifierNameSyntax && IsName(access.Expression),
        _ => false,
    };
}
