namespace Edifice.Generator.Model;

/// <summary>Where a problem is, in words of the declaration: no position in a file, which would change with every edit.</summary>
/// <param name="Kind">What part of the declaration.</param>
/// <param name="Index">Of the layer; or how many types outward, 0 for the network's class; or which of the members of one name, from 0.</param>
/// <param name="Argument">Name of the attribute's property or of its constructor's parameter; null for the attribute as a whole. Of a member its metadata name.</param>
internal sealed record ProblemPlace(PlaceKind Kind, int Index, string? Argument)
{
    /// <summary>Which element of an argument that is a list; null for the argument as a whole.</summary>
    public int? Element { get; init; }

    public static ProblemPlace Type(int outward) => new(PlaceKind.Type, outward, null);

    public static ProblemPlace Network(string? argument = null) => new(PlaceKind.Network, 0, argument);

    public static ProblemPlace Member(string name, int index) => new(PlaceKind.Member, index, name);

    public static ProblemPlace Layer(int index, string? argument = null) => new(PlaceKind.Layer, index, argument);
}
