namespace Edifice.Generator.Model;

/// <summary>How a formula writes a number, such as <c>Beta</c> as β.</summary>
internal sealed record FormulaSymbol(string Field, string Symbol);
