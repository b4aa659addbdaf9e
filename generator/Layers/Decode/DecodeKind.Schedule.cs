using System.Collections.Generic;
using Edifice.Generator.Model;

namespace Edifice.Generator.Layers.Decode;

/// <content>The schedule in words.</content>
internal sealed partial class DecodeKind
{
    public IEnumerable<string> ChoicesForward(LayerPlan layer, NetworkPlan network) => ((DecodePlan)layer).Kept is { } kept
        ? [FormattableText.Of($"training keeps the step that it found, {sizeof(float) * kept.Length:N0} bytes per sample")]
        : [];

    public IEnumerable<string> ChoicesBackward(LayerPlan layer, NetworkPlan network)
    {
        DecodePlan decode = (DecodePlan)layer;
        yield return decode.Layer.Decoder.HasUniformAdjoint
            ? FormattableText.Of($"its gradient is the same in every step: one row per sample instead of {decode.TimeSteps}")
            : "one step has its gradient; the rows of the others are zeros";
        if (decode.Input.HasAdjointAtOnce)
        {
            yield return FormattableText.Of($"written for all {decode.TimeSteps} steps of a sample before its segments: the step may be in any of them");
        }
    }

    public IEnumerable<string> ChoicesStep(LayerPlan layer) => [];
}
