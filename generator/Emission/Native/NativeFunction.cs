using System.Linq;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission.Native;

/// <summary>An exported function: what the header declares and what the library defines are written from this one description.</summary>
/// <param name="Name">Behind the prefix and an underscore.</param>
/// <param name="Returns">In both languages.</param>
/// <param name="Comment">What the header says of it.</param>
/// <param name="Body">The expression in C#.</param>
/// <param name="Parameters">In order.</param>
internal sealed record NativeFunction(string Name, NativeType Returns, string Comment, string Body, params NativeParameter[] Parameters)
{
    /// <summary>A function that passes all it gets to the runtime.</summary>
    /// <param name="calls">The runtime's class.</param>
    /// <param name="name">Behind the prefix and an underscore.</param>
    /// <param name="comment">What the header says of it.</param>
    /// <param name="parameters">In order.</param>
    /// <param name="more">What the runtime gets besides.</param>
    public static NativeFunction Call(string calls, string name, string comment, NativeParameter[] parameters, string more = "") => new(
        name, NativeType.Status, comment,
        $"{calls}.{Identifiers.PascalCase(name)}({string.Join(", ", parameters.Select(parameter => parameter.CSharpName))}{more})", parameters);

    /// <summary>The declaration in C; <c>$</c> stands for the prefix.</summary>
    public string InC => $"{Returns.Of("$_" + Name)}({(Parameters.Length == 0 ? "void" : string.Join(", ", Parameters.Select(parameter => parameter.InC)))});";

    /// <summary>The method's head in C#.</summary>
    public string InCSharp => $"internal static {Returns.CSharp} {Identifiers.PascalCase(Name)}({string.Join(", ", Parameters.Select(parameter => parameter.InCSharp))})";
}
