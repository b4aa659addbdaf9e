namespace Edifice.Generator.Model;

/// <summary>A layer as it was declared.</summary>
/// <param name="Index">Position in the layered form, from 0.</param>
/// <param name="Kind">The attribute's name without "Attribute", such as <c>Dense</c>.</param>
/// <param name="Name">Name of its stage, where the declaration gives one.</param>
internal abstract record LayerSpec(int Index, string Kind, string? Name)
{
    /// <summary>The layer in a message, such as <c>Dense 100 → 10</c>.</summary>
    public virtual string Title => Kind;

    /// <summary>Kind and stage's name in a message, such as <c>Dense 'readout'</c>.</summary>
    public string Label => WithName(Kind, Name);

    /// <summary>Title and stage's name in a message.</summary>
    public string Described => WithName(Title, Name);

    /// <summary>The layer in the middle of a message, such as <c>layer 2 (Dense 'readout')</c>.</summary>
    public string Mention => FormattableText.Of($"layer {Index} ({Label})");

    /// <summary>What a message calls a layer, with its stage's name where the layer gives one.</summary>
    public static string WithName(string layer, string? name) => name is null ? layer : $"{layer} '{name}'";
}
