using System.Collections.Generic;
using System.Linq;
using Edifice.Numerics;
using Edifice.Reference;

namespace Edifice.Conformance;

/// <summary>The worst errors of one case, with the tolerances for single precision of the cases' README.</summary>
internal sealed class CaseMeasures
{
    public CaseMeasures(GoldenNetwork network)
    {
        bool isSteep = network.Layers.Any(IsSteep);
        // Slope 25 amplifies rounding from step to step; without fused multiply-add there is twice as much of it.
        double trace = !isSteep ? 1e-5 : LaneDispatch.IsFused ? 3e-5 : 6e-5;
        Membrane = new("membrane", trace);
        Output = new("output", trace);
        Gradients = new("gradients", isSteep ? 2e-3 : 1e-4);
    }

    /// <summary>Hard spikes that differ.</summary>
    public Measure Spikes { get; } = new("spikes", 0);

    /// <summary>Membranes before and after the reset, and smooth spikes.</summary>
    public Measure Membrane { get; }

    /// <summary>The output.</summary>
    public Measure Output { get; }

    /// <summary>Relative.</summary>
    public Measure Loss { get; } = new("loss", 1e-6);

    /// <summary>As a share of the tensor's largest.</summary>
    public Measure Gradients { get; }

    /// <summary>After a training; null for other cases.</summary>
    public Measure? Parameters { get; init; }

    /// <summary>In the order in which they are printed.</summary>
    public IEnumerable<Measure> All
    {
        get
        {
            Measure[] measures = [Spikes, Membrane, Output, Loss, Gradients];
            return Parameters is null ? measures : measures.Append(Parameters);
        }
    }

    /// <summary>What the case records nothing of, as it is printed.</summary>
    public IEnumerable<Measure> NotCompared => All.Where(measure => measure.IsEmpty);

    /// <summary>The measures of a training.</summary>
    public static CaseMeasures OfTraining(GoldenNetwork network) => new(network) { Parameters = new("parameters", 1e-5) };

    private static bool IsSteep(GoldenLayer layer) => layer.IsSmooth && layer.Slope >= 25;
}
