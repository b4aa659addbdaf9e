using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Edifice.Generator.Model;

namespace Edifice.Generator.Emission;

/// <summary>Where everything lies, as a table: the offsets in the code are those of its rows.</summary>
internal static class MemoryMap
{
    private const string Unit = "Memory, in numbers of 4 bytes";

    /// <summary>The memory of all passes over a batch.</summary>
    public static IReadOnlyList<string> Of(NetworkPlan plan) =>
    [
        $"{Unit}. What there is per sample begins, in a workspace for B samples, at B times its offset.",
        .. Table("parameters, and gradients by them", plan.Tensors.Select(Row), plan.ParameterLength),
        .. Buffers(plan.Buffers, "Scratch", false, "scratch of each thread"),
        .. Buffers(plan.Buffers, "Scratch", true, "scratch per sample"),
        .. Buffers(plan.Buffers, "Tape", false, "for training, of each thread"),
        .. Buffers(plan.Buffers, "Tape", true, "for training, per sample: the tape"),
        .. Buffers(plan.Buffers, "Trace", true, "of a recording, per sample"),
        .. Buffers(plan.Buffers, "Rates", true, "of measured rates, per sample"),
    ];

    /// <summary>The memory of a stream.</summary>
    public static IReadOnlyList<string> Of(StreamPlan stream) =>
    [
        $"{Unit}.",
        .. Buffers(stream.Buffers, "State", false, "between the steps"),
        .. Buffers(stream.Buffers, "Scratch", false, "scratch of one step"),
    ];

    /// <summary>The memory of agents.</summary>
    public static IReadOnlyList<string> OfAgents(StreamPlan agents) =>
    [
        $"{Unit}. Sixteen agents lie side by side: [n][16] is a number of each of them.",
        .. Buffers(agents.Buffers, "State", false, "between the steps, of sixteen agents"),
        .. Buffers(agents.Buffers, "Scratch", false, "scratch of one step, of each thread"),
    ];

    private static IEnumerable<string> Buffers(IEnumerable<BufferPlan> buffers, string region, bool isPerSample, string title)
    {
        BufferPlan[] rows = [.. buffers.Where(buffer => buffer.Region == region && buffer.IsPerSample == isPerSample)];
        return Table(title, rows.Select(row => Row(row.Offset, row.Length, row.Content)), rows.Sum(row => (long)row.Length));
    }

    private static IEnumerable<string> Table(string title, IEnumerable<string> rows, long length) =>
        length == 0 ? [] : ["", $"  offset    length  {title}: {Number(4 * length)} bytes", .. rows];

    private static string Row(TensorPlan tensor) => Row(
        tensor.Offset, tensor.Length,
        !tensor.IsMatrix ? FormattableText.Of($"{tensor.Name} [{tensor.Outputs}]")
        : FormattableText.Of($"{tensor.Name} [{tensor.Outputs}, {tensor.Inputs}], in tiles of {tensor.TileWidth} outputs{(tensor.HasZeroRow ? ", each with a row of zeros" : "")}"));

    private static string Row(int offset, int length, string content) => FormattableText.Of($"{offset,8}  {length,8}  {content}");

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
