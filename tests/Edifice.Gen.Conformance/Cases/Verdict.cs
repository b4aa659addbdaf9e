namespace Edifice.Conformance;

/// <summary>What became of a case.</summary>
internal enum Verdict
{
    /// <summary>Everything is as recorded.</summary>
    Pass,

    /// <summary>Something is not, or the case could not be read or run.</summary>
    Fail,

    /// <summary>The case needs something that the declaration language cannot say.</summary>
    Unsupported,
}
