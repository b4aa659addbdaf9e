using System.Collections.Generic;
using System.Linq;

namespace Edifice.Tool;

/// <summary>The networks of an assembly.</summary>
internal sealed record AssemblyReport(string File, string Format, IReadOnlyList<NetworkReport> Networks) : Report("inspect")
{
    public override void Write(TextPage page)
    {
        page.Line($"{File}: {Wording.Count(Networks.Count, "network")}");
        foreach (NetworkReport network in Networks)
        {
            page.Line();
            network.Write(page);
        }
    }

    public static AssemblyReport Of(string path, IEnumerable<DeclaredNetwork> networks) => new(path, "assembly", [.. networks.Select(NetworkReport.Of)]);
}
