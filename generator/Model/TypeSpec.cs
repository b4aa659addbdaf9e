namespace Edifice.Generator.Model;

/// <summary>A type's declaration, as its other part repeats it.</summary>
/// <param name="Accessibility">Such as <c>public</c>.</param>
/// <param name="Keywords">Such as <c>sealed partial class</c> or <c>partial record struct</c>.</param>
/// <param name="Name">The name, without the <c>@</c> of an escaped keyword.</param>
internal sealed record TypeSpec(string Accessibility, string Keywords, string Name);
