namespace Edifice.Gen.Runtime.Tests;

/// <summary>What a product starts from.</summary>
internal enum BiasKind
{
    None,
    Ordinary,
    NegativeZero,
}
