using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission.Native;

/// <summary>A parameter of an exported function.</summary>
/// <param name="Type">In both languages.</param>
/// <param name="Name">In C.</param>
internal sealed record NativeParameter(NativeType Type, string Name)
{
    /// <summary>Its name in C#.</summary>
    public string CSharpName => Identifiers.CamelCase(Name);

    public string InC => Type.Of(Name);

    public string InCSharp => $"{Type.CSharp} {CSharpName}";
}
