using System;

namespace Edifice;

/// <summary>The length of a network's blocks, which optimisers cross in whole vectors without a tail.</summary>
internal static class BlockLength
{
    private const int Widest = 16;

    /// <summary>Numbers in the block: a multiple of 16, because layouts are tiles of 16 or 32 outputs.</summary>
    /// <exception cref="InvalidOperationException">The network's plan breaks that.</exception>
    public static int Of<TNetwork>()
        where TNetwork : class, ISpikingNetwork<TNetwork>
    {
        int length = TNetwork.Info.ParameterLength;
        return length % Widest == 0
            ? length
            : throw new InvalidOperationException(
                $"{TNetwork.Info.Name} has a parameter block of {length} numbers, which is no multiple of {Widest}: its plan is broken.");
    }
}
