using System.Globalization;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>What the documentation of generated members says of the network: shapes, units, bytes.</summary>
internal sealed class NetworkWords(NetworkPlan plan)
{
    /// <summary>The shape of a batch's input, such as <c>[batch, 784]</c>.</summary>
    public string InputShape => Batch(plan.Input);

    public string OutputShape => Batch(plan.Output);

    public string SampleInput => Sample(plan.Input);

    public string SampleOutput => Sample(plan.Output);

    /// <summary>The input of a pass.</summary>
    public string Input => plan.Input.IsSpikes ? $"{InputShape}: spikes 0 and 1 of every time step"
        : plan.Input.IsPerStep ? $"{InputShape}: a current for every time step, dimensionless and finite"
        : $"{InputShape}: a current that is held for all {Number(plan.Spec.TimeSteps)} time steps, dimensionless and finite";

    /// <summary>The output of a pass.</summary>
    public string Output => $"{OutputShape}: {OutputValues}";

    /// <summary>The output of a step of a stream.</summary>
    public static string StepOutput(StreamSignal output) =>
        FormattableText.Of($"[{output.Size}]: the last stage's {(output.IsSpikes ? "spikes 0 and 1" : "values")} of this step");

    public string StepInput => FormattableText.Of(
        $"[{plan.Input.Size}]: {(plan.Input.IsSpikes ? "the spikes 0 and 1 of this step" : "the current of this step, dimensionless and finite")}");

    public string Parameters => Number(Datasheet.ParameterCount(plan));

    /// <summary>Bytes of a kind of memory: what each thread has, and what every sample takes.</summary>
    public static string Bytes(long perThread, long perSample) => $"{Number(4 * perThread)} bytes per thread and {Number(4 * perSample)} per sample";

    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private LayerPlan Last => plan.Layers[plan.Layers.Count - 1];

    private string OutputValues => Last.Spec is DecodeSpec decode ? $"{Xml.Escape(decode.Decoder.Formula)}, x the last stage's {(Last.Input.IsSpikes ? "spikes 0 and 1" : "values")}"
        : plan.Output.IsSpikes ? "spikes 0 and 1 of every time step"
        : plan.Output.IsPerStep ? "values of every time step"
        : "real values";

    private string Batch(SignalPlan signal) => signal.IsPerStep
        ? FormattableText.Of($"[batch, {plan.Spec.TimeSteps}, {signal.Size}]")
        : FormattableText.Of($"[batch, {signal.Size}]");

    private string Sample(SignalPlan signal) => signal.IsPerStep
        ? FormattableText.Of($"[{plan.Spec.TimeSteps}, {signal.Size}]")
        : FormattableText.Of($"[{signal.Size}]");
}
