using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>The schedule of a pass, as a comment at the top of its file and as data.</summary>
internal static class ScheduleTable
{
    private const int Width = 132;
    private const string Step = "  ";

    /// <summary>The choices of one pass, under the names of the parts that they concern.</summary>
    public static IReadOnlyList<string> Of(NetworkPlan plan, string pass)
    {
        List<string> rows = [
            pass == ScheduleChoice.Step
                ? "The schedule of Step: what was chosen for these sizes, and why."
                : FormattableText.Of($"The schedule of {pass}: what was chosen for these sizes and {plan.Spec.TimeSteps} time steps, and why."),
        ];
        string part = "";
        foreach (ScheduleChoice choice in plan.Schedule.Where(choice => choice.Pass == pass))
        {
            if (rows.Count == 1 || choice.Part != part)
            {
                part = choice.Part;
                rows.Add("");
                rows.Add(part.Length == 0 ? "all layers" : part);
            }

            rows.AddRange(Wrapping.Lines(choice.Text, Width).Select((line, index) => (index == 0 ? Step : Step + Step) + line));
        }

        return rows;
    }

    /// <summary>A choice as an entry of the network's Info, in C#.</summary>
    public static string Entry(ScheduleChoice choice)
    {
        string place = $"{Literals.String(choice.Pass)}, {Literals.String(choice.Part)},";
        string[] lines = [.. Wrapping.Lines(choice.Text, Width).Select((line, index) => Literals.String((index == 0 ? "" : " ") + line))];
        return lines.Length == 1 && place.Length + lines[0].Length < Width
            ? $"new({place} {lines[0]})"
            : $"new(\n    {place}\n    {string.Join(" +\n    ", lines)})";
    }
}
