using System;
using System.Globalization;
using System.Text;

namespace Edifice;

/// <summary>How far a network is from the double-precision reference. <see cref="ToString"/> says it in words.</summary>
public sealed record VerificationReport
{
    /// <summary>The network's name.</summary>
    public required string Network { get; init; }

    /// <summary>How many samples were compared.</summary>
    public required int Samples { get; init; }

    /// <summary>What was allowed.</summary>
    public required VerificationTolerances Tolerances { get; init; }

    /// <summary>Spikes that were compared: neurons with hard spikes × time steps × samples.</summary>
    public required long Spikes { get; init; }

    /// <summary>Spikes that differ.</summary>
    public required long Flips { get; init; }

    /// <summary>The first of them, by stage, then by time step: all others may follow from it. Null where there is none.</summary>
    public required SpikeFlip? FirstFlip { get; init; }

    /// <summary>
    /// The worst membrane, current or real output: of the first stage that is out of tolerance, since later ones follow from it, else of all.
    /// Null without a stage of neurons.
    /// </summary>
    public required Disagreement? Membrane { get; init; }

    /// <summary>The worst output, of the recorded or of the training run.</summary>
    public required Disagreement? Output { get; init; }

    /// <summary>The worst gradient, by a parameter or by the input.</summary>
    public required Disagreement? Gradient { get; init; }

    /// <summary>How close any membrane of the reference came to its threshold, as a share of the larger of both.</summary>
    public required double SpikeMargin { get; init; }

    /// <summary>How close the reference came to where only gradients jump: the corner of a clip, a tie for a maximum.</summary>
    public required double GradientMargin { get; init; }

    /// <summary>Whether no spike differs and all else is within its tolerance.</summary>
    public bool Passed => Flips == 0
        && IsWithin(Membrane, Tolerances.Membrane) && IsWithin(Output, Tolerances.Output) && IsWithin(Gradient, Tolerances.Gradient);

    /// <summary>Whether the run stayed far enough from every jump that a disagreement is an error, and not a rounding.</summary>
    public bool IsConclusive => Math.Min(SpikeMargin, GradientMargin) >= Tolerances.LeastMargin;

    /// <summary>The report in words.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        string samples = Samples == 1 ? "1 sample" : string.Create(CultureInfo.InvariantCulture, $"{Samples} samples");
        text.AppendLine(CultureInfo.InvariantCulture, $"{Network} {(Passed ? "agrees" : "DISAGREES")} with the double-precision reference on {samples}.");
        text.AppendLine(Spikes == 0
            ? "spikes     none to compare: no neuron has hard spikes"
            : string.Create(CultureInfo.InvariantCulture, $"spikes     {Flips} of {Spikes} differ{(FirstFlip is null ? "" : $", first {FirstFlip}")}"));
        Append(text, "membranes  ", Membrane, Tolerances.Membrane);
        Append(text, "output     ", Output, Tolerances.Output);
        Append(text, "gradients  ", Gradient, Tolerances.Gradient);
        text.Append("margin     ");
        text.Append(double.IsInfinity(SpikeMargin)
            ? "no threshold to cross"
            : string.Create(CultureInfo.InvariantCulture, $"{SpikeMargin:E1} from the nearest threshold"));
        if (!double.IsInfinity(GradientMargin))
        {
            text.Append(CultureInfo.InvariantCulture, $", {GradientMargin:E1} from the nearest corner of a clip or tie for a maximum");
        }

        if (!IsConclusive)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nThat is below {Tolerances.LeastMargin:E1}: one rounding can decide here. ");
            text.Append(Passed ? "None did." : "Try other inputs before you take the disagreement for an error.");
        }

        return text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static bool IsWithin(Disagreement? worst, double tolerance) => worst is null || worst.Error <= tolerance;

    private static void Append(StringBuilder text, string what, Disagreement? worst, double tolerance)
    {
        text.Append(what);
        text.AppendLine(worst is null
            ? "none to compare"
            : string.Create(CultureInfo.InvariantCulture, $"{worst}; {tolerance:E1} allowed{(worst.Error <= tolerance ? "" : ": TOO FAR")}"));
    }
}
