namespace Edifice.Generator.Model;

/// <summary>Which of the project's weights a network asks for.</summary>
/// <param name="Name">Their name.</param>
/// <param name="AcceptsOtherDeclaration">Whether those of another declaration are taken.</param>
internal sealed record WeightsChoice(string Name, bool AcceptsOtherDeclaration);
