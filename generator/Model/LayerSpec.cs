namespace Edifice.Generator.Model;

/// <summary>A layer as it was declared.</summary>
/// <param name="Index">Position in the layered form, from 0.</param>
/// <param name="Kind">The attribute's name without "Attribute", such as <c>Dense</c>.</param>
/// <param name="Name">Name of its stage, where the declaration gives one.</param>
internal abstract record LayerSpec(int Index, string Kind, string? Name)
{
    /// <summary>The layer in a message, such as <c>Dense 100 → 10</c>.</summary>
    public virtual string Title => Kind;

    /// <summary>The layer in the middle of a message, such as <c>layer 2 (Dense)</c>.</summary>
    public string Mention => FormattableText.Of($"layer {Index} ({Kind})");
}
