namespace Edifice.Numerics;

/// <summary>A piece of work written over lanes, such as one network's forward pass, to be run at the width chosen at its entry.</summary>
public interface ILanePass
{
    /// <summary>Runs the work with <typeparamref name="TLanes"/>.</summary>
    void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>;
}
