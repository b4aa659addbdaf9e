using System;

namespace Edifice;

/// <summary>Gives a network parameters that are part of the program: the generator writes <c>Pretrained</c> and <c>CreatePretrained</c>.</summary>
/// <remarks>
/// The package's build files turn every <c>EdificeWeights</c> item of the project (by default all of its .safetensors files) into
/// a resource and a manifest, which the compiler holds against the declaration. See runtime/docs/deployment.md.
/// </remarks>
/// <param name="name">The item's name: that of its file without the extension, unless the item has a <c>Name</c> of its own.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class WeightsAttribute(string name) : Attribute
{
    /// <summary>Which of the project's weights.</summary>
    public string Name { get; } = name;

    /// <summary>
    /// Whether weights are taken that were saved of another declaration (another τ, say) whose tensors have the same names and
    /// shapes; default false. Weights of a file that names no declaration always are.
    /// </summary>
    public bool AcceptOtherDeclaration { get; set; }
}
