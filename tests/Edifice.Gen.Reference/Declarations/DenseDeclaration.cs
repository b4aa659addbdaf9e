namespace Edifice.Reference;

/// <summary><c>[Dense(33, Name = "first", Bias = false)]</c></summary>
public sealed record DenseDeclaration(int Outputs) : LayerDeclaration
{
    /// <summary>The name of its stage.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it has a bias; true by default.</summary>
    public bool? Bias { get; init; }

    /// <inheritdoc/>
    public override string ToSource() =>
        new AttributeText("Dense").Value(Outputs).Property(nameof(Name), Name).Property(nameof(Bias), Bias).ToString();
}
