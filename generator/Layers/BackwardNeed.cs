namespace Edifice.Generator.Layers;

/// <summary>What a layer's part of Backward reads of the forward pass.</summary>
internal enum BackwardNeed
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>Its input.</summary>
    Input,

    /// <summary>What its own run put on the tape.</summary>
    Run,
}
