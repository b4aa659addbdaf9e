namespace Edifice.Reference;

/// <summary>One layer attribute. What is null is not written, and has the language's default.</summary>
public abstract record LayerDeclaration
{
    /// <summary>The attribute in the declaration language, brackets included.</summary>
    public abstract string ToSource();

    /// <inheritdoc/>
    public sealed override string ToString() => ToSource();
}
