using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Edifice;

/// <summary>A report as text: a line for the run, a table of the stages, a line per finding.</summary>
internal static class HealthTable
{
    private const string Unknown = "-";
    private const string Update = "update / parameters";
    private const string PlainStep = "gradient step / parameters";

    private static readonly (string Head, Func<StageHealth, string> Cell)[] Columns =
    [
        ("stage", stage => stage.Name),
        ("neurons", stage => Text($"{stage.Neurons}")),
        ("rate", stage => Text($"{stage.MeanRate:F4}")),
        ("dead", stage => Share(stage.DeadNeurons, stage.DeadShare)),
        ("saturated", stage => Share(stage.SaturatedNeurons, stage.SaturatedShare)),
        ("all or nothing", stage => Share(stage.AllOrNothingNeurons, stage.AllOrNothingShare)),
        ("membrane / threshold", stage => Text($"{stage.ChargedByThreshold}")),
        ("after reset", stage => Text($"{stage.MembraneByThreshold}")),
        ("membrane", stage => IsSaid(stage) ? "" : Text($"{stage.Charged ?? stage.Membrane}")),
        ("gradient", stage => Text($"{stage.GradientNorm:G3}")),
        (Update, stage => Text($"{stage.UpdateRatio:G3}")),
    ];

    public static string Write(HealthReport report)
    {
        StringBuilder text = new();
        string loss = report.Loss is { } value ? Text($", loss {value:G4}") : "";
        text.Append(CultureInfo.InvariantCulture, $"{report.Network}: {Count(report.Samples, "sample")}, {Count(report.TimeSteps, "time step")}{loss}\n");
        string[][] rows =
        [
            [.. Columns.Select(column => column.Head == Update && report.Stages.Any(stage => stage.IsPlainStep) ? PlainStep : column.Head)],
            .. report.Stages.Select(stage => Columns.Select(column => Known(column.Cell(stage))).ToArray()),
        ];
        int[] shown = [.. Enumerable.Range(0, Columns.Length).Where(column => rows.Skip(1).Any(row => row[column] != Unknown))];
        foreach (string[] row in rows)
        {
            IEnumerable<string> cells = shown.Select(column => Pad(row[column], rows.Max(other => other[column].Length), column));
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }

        foreach (string line in Lines(report))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> Lines(HealthReport report)
        => report.IsHealthy ? ["Nothing stands out."] : report.Findings.Select(finding => finding.Message);

    // With a threshold of 1 both ranges are one.
    private static bool IsSaid(StageHealth stage) => stage.ChargedByThreshold is { } range && range == stage.Charged;

    private static string Pad(string cell, int width, int column) => column == 0 ? cell.PadRight(width) : cell.PadLeft(width);

    private static string Count(int count, string noun) => Text($"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Known(string cell) => cell.Length > 0 ? cell : Unknown;

    private static string Share(IReadOnlyList<int>? neurons, double? share)
        => neurons is null ? "" : neurons.Count == 0 ? "0" : Text($"{neurons.Count} ({100 * share:F1} %)");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
