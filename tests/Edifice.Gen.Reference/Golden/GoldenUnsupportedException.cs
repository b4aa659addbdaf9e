using System;

namespace Edifice.Reference;

/// <summary>A case is well-formed, but needs something that neither the reference nor the declaration language has.</summary>
public sealed class GoldenUnsupportedException : NotSupportedException
{
    /// <summary>What it needs.</summary>
    public GoldenUnsupportedException(string need)
        : base(need)
    {
    }
}
