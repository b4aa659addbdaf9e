using System.Collections.Generic;
using System.Linq;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>What a conversion did.</summary>
/// <param name="Input">The checkpoint.</param>
/// <param name="Output">The network's file.</param>
/// <param name="IsWritten">False where only the mapping was asked for.</param>
/// <param name="Assembly">The assembly.</param>
/// <param name="Network">The network's full name.</param>
/// <param name="IsByOrder">Whether shapes and order paired the tensors, not names.</param>
/// <param name="Tensors">Which is which.</param>
/// <param name="Unused">Constants of the checkpoint that agree with the declaration.</param>
internal sealed record ConvertReport(
    string Input, string Output, bool IsWritten, string Assembly, string Network, bool IsByOrder,
    IReadOnlyList<TensorPair> Tensors, IReadOnlyList<string> Unused) : Report("convert")
{
    public override void Write(TextPage page)
    {
        string pairing = IsByOrder ? "shapes and order" : "names";
        page.Line($"{(IsWritten ? "wrote" : "would write")} {Output}: {Wording.Count(Tensors.Count, "tensor")} of {Network}, paired by {pairing}");
        page.Line();
        page.Table([$"in {Input}", "in the network"], Tensors.Select(pair => (IReadOnlyList<string>)[FileText.Show(pair.From), pair.To]));
        if (Unused.Count > 0)
        {
            page.Line();
            page.Line($"Constants that the declaration has as well: {string.Join(", ", Unused.Select(FileText.Show))}");
        }
    }
}
