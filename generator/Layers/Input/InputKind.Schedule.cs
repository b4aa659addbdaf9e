using System.Collections.Generic;
using Edifice.Generator.Model;

namespace Edifice.Generator.Layers.Input;

/// <content>The schedule in words. Of a static input, which is the caller's memory, the layer behind it says what becomes of it.</content>
internal sealed partial class InputKind
{
    public IEnumerable<string> ChoicesForward(LayerPlan layer, NetworkPlan network)
    {
        SignalPlan signal = layer.Output;
        if (!signal.IsPerStep)
        {
            yield break;
        }

        yield return signal.IsSpikes
            ? FormattableText.Of($"spikes become bits, {signal.SpikeStride} bytes a step instead of {sizeof(float) * signal.Size}")
            : FormattableText.Of($"rows are copied, {signal.Stride} numbers a step: with padding, so that every width of vectors divides them");
        if (((InputPlan)layer).Kept is { } kept)
        {
            yield return FormattableText.Of($"training keeps it, {sizeof(float) * kept.Length:N0} bytes per sample: what is run again begins there");
        }
    }

    public IEnumerable<string> ChoicesBackward(LayerPlan layer, NetworkPlan network) =>
        layer.Output.IsPerStep ? ["its gradient is handed out only where the caller asks for it"] : [];

    public IEnumerable<string> ChoicesStep(LayerPlan layer) => [];
}
