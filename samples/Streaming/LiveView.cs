using System.Linq;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Edifice.Samples.Streaming;

/// <summary>Draws a session while it goes on: spikes that scroll by, what was recognised, and what a frame takes.</summary>
internal sealed class LiveView(ListeningSession session)
{
    private const int Columns = 72;
    private const int LinesPerKind = Population.Size / 2;

    private static readonly string[] Colors = ["grey", "yellow", "green", "blue"];

    private readonly Raster raster = new(Columns);

    /// <summary>Takes the spikes of the frame that was just heard.</summary>
    public void Add() => raster.Add(session.Listener.Spikes);

    /// <summary>The whole picture.</summary>
    public IRenderable Draw()
    {
        Rows spikes = new(Enumerable.Range(0, Population.Neurons / 2).Select(Line));
        Latencies latencies = session.Latencies;
        return new Rows(
            new Panel(spikes) { Header = new PanelHeader($"spikes of {Population.Neurons} output neurons, {Columns / 100.0:F1} s") },
            new Text(string.Join('\n', session.Score.Lines.TakeLast(6))),
            new Text(
                $"a frame takes {latencies.Microseconds(0.5):F0} µs (median), {latencies.Microseconds(0.99):F0} µs (99 %), "
                + $"{latencies.Microseconds(1):F0} µs (most); allocated {latencies.Allocated} bytes"));
    }

    private IRenderable Line(int line)
    {
        int kind = line / LinesPerKind;
        string name = line % LinesPerKind == 0 ? ((SoundKind)kind).ToString() : "";
        return new Markup($"{name,-8}[{Colors[kind]}]{raster.Text(line)}[/]");
    }
}
