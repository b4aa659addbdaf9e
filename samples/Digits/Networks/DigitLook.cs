using System.Collections.Generic;

namespace Edifice.Samples.Digits;

/// <summary>One image, and what a network made of it.</summary>
/// <param name="Index">Its place in the test set.</param>
/// <param name="Image">[784], 0 for paper to 1 for ink.</param>
/// <param name="Label">The digit it shows.</param>
/// <param name="Outputs">[10]: what the network gave.</param>
/// <param name="AreRates">Whether the outputs are firing rates, 0 to 1.</param>
/// <param name="Stages">The stages that fire, the input's spikes first where there are any.</param>
internal sealed record DigitLook(int Index, float[] Image, int Label, float[] Outputs, bool AreRates, IReadOnlyList<StageLook> Stages)
{
    /// <summary>The digit that was read: the first of the largest outputs.</summary>
    public int Answer
    {
        get
        {
            int best = 0;
            for (int digit = 1; digit < Outputs.Length; digit++)
            {
                best = Outputs[digit] > Outputs[best] ? digit : best;
            }

            return best;
        }
    }
}
