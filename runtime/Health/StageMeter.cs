using System.Linq;

namespace Edifice;

/// <summary>Measures one stage of neurons from one recording after the other.</summary>
internal sealed class StageMeter(TraceInfo trace, float[] thresholds)
{
    private const string SpikeName = "spike";
    private const string ChargedName = "charged";
    private const string MembraneName = "membrane";

    private readonly SpikeMeter? spikes = trace.Variables.Contains(SpikeName) ? new SpikeMeter(trace.Neurons) : null;
    private readonly RangeMeter? charged = trace.Variables.Contains(ChargedName) ? new RangeMeter("the membrane before the reset", thresholds) : null;
    private readonly RangeMeter? membrane = trace.Variables.Contains(MembraneName) ? new RangeMeter("the membrane", thresholds) : null;
    private readonly RangeMeter output = new("the output", []);

    /// <summary>The stage that is measured.</summary>
    public string Stage => trace.Stage;

    /// <summary>Where the first number stands that is not finite, in words; empty if all are.</summary>
    public string FirstNotFinite
        => new[] { charged, membrane, output }.Select(meter => meter?.FirstNotFinite ?? "").FirstOrDefault(place => place.Length > 0, "");

    public void Add(StageRecording recording, int firstSample)
    {
        charged?.Add(recording.Charged, firstSample);
        membrane?.Add(recording.Membrane, firstSample);
        TraceView first = recording.Variable(trace.Variables[0]);
        output.Add(first, firstSample);
        spikes?.Add(recording.Spikes);
    }

    /// <summary>Adds what was measured.</summary>
    public StageHealth Fill(StageHealth stage) => stage with
    {
        MeanRate = spikes?.MeanRate,
        DeadNeurons = spikes?.Dead,
        SaturatedNeurons = spikes?.Saturated,
        AllOrNothingNeurons = spikes?.AllOrNothing,
        Charged = charged?.Range,
        Membrane = membrane?.Range,
        ChargedByThreshold = charged?.ByThreshold,
        MembraneByThreshold = membrane?.ByThreshold,
        TypicalByThreshold = charged?.TypicalByThreshold ?? membrane?.TypicalByThreshold,
    };
}
