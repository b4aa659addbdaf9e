using System;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Edifice.Generator.Writing;

/// <summary>Names in C#.</summary>
internal static class Identifiers
{
    // Members that every class has already.
    private static readonly string[] s_membersOfObject =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary><c>hidden_layer2</c> becomes <c>HiddenLayer2</c>: words end at underscores, hyphens and spaces.</summary>
    public static string PascalCase(string name)
    {
        StringBuilder pascal = new(name.Length);
        bool startsWord = true;
        foreach (char character in name)
        {
            if (character is '_' or '-' or ' ')
            {
                startsWord = true;
                continue;
            }

            pascal.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = false;
        }

        return pascal.ToString();
    }

    /// <summary><c>Hidden1</c> becomes <c>hidden1</c>, for a local variable.</summary>
    public static string CamelCase(string name)
    {
        string pascal = PascalCase(name);
        return pascal.Length == 0 ? pascal : char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
    }

    /// <summary>Puts an <c>@</c> before a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    public static bool IsValid(string name) => SyntaxFacts.IsValidIdentifier(name);

    /// <summary>Whether a class has such a member without declaring one.</summary>
    public static bool IsMemberOfObject(string name) => Array.IndexOf(s_membersOfObject, name) >= 0;
}
