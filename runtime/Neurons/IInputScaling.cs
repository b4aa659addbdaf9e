namespace Edifice.Neurons;

/// <summary>Whether the decay scales the current.</summary>
public interface IInputScaling
{
    /// <summary>Whether the current has the factor 1 - β.</summary>
    static abstract bool IsByDecay { get; }
}
