namespace Edifice.Generator.Model;

/// <summary>Something that keeps a declaration from being a network.</summary>
/// <param name="Id">Of its descriptor, such as <c>EDG0101</c>.</param>
/// <param name="Place">Where.</param>
/// <param name="Arguments">What the message's holes are filled with.</param>
internal sealed record Problem(string Id, ProblemPlace Place, EquatableArray<string> Arguments);
