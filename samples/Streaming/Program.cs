using System;
using System.CommandLine;
using System.Globalization;
using System.Threading;
using Spectre.Console;

namespace Edifice.Samples.Streaming;

/// <summary>Learns to tell sounds apart, and then listens to a signal that never stops, 10 ms at a time.</summary>
internal static class Program
{
    private const int Steps = 600;

    private static int Main(string[] args)
    {
        Option<int> seconds = WholeNumber("--seconds", "How long to listen.", least: 1, most: 86_400, otherwise: 20);
        Option<int> seed = WholeNumber("--seed", "Of the network and of the signals.", least: 0, most: 1_000_000, otherwise: 1);
        Option<bool> fast = new("--fast") { Description = "Listen as fast as it goes, without waiting for frames to sound." };
        RootCommand root = new("Detects sounds in a stream with a spiking network, live.") { seconds, seed, fast };
        root.SetAction(parsed => Run(parsed.GetValue(seconds), parsed.GetValue(seed), !parsed.GetValue(fast)));
        return root.Parse(args).Invoke();
    }

    private static void Run(int seconds, int seed, bool isLive)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        using CancellationTokenSource interrupt = new();
        Console.CancelKeyPress += (_, pressed) =>
        {
            // The first Ctrl-C ends the session with its report; a second one the process.
            pressed.Cancel = !interrupt.IsCancellationRequested;
            interrupt.Cancel();
        };
        CancellationToken cancel = interrupt.Token;
        Ear ear = Ear.CreateAttentive(seed);
        using (Lessons lessons = new(ear, seed))
        {
            for (int step = 1; step <= Steps && !cancel.IsCancellationRequested; step++)
            {
                float loss = lessons.Teach(pace: 1 - ((float)step / (Steps + 1)));
                if (step == 1 || step % 100 == 0)
                {
                    Console.WriteLine($"lesson {step}: loss {loss:F3}");
                }
            }
        }

        using ListeningSession session = new(ear, seconds, seed + 1000);
        if (isLive && !Console.IsOutputRedirected)
        {
            Watch(session, cancel);
        }
        else
        {
            session.Run(isLive, cancel);
        }

        Report(session);
    }

    private static void Watch(ListeningSession session, CancellationToken cancel)
    {
        LiveView view = new(session);
        AnsiConsole.Live(view.Draw()).Start(context =>
        {
            int frame = 0;
            session.Run(isLive: true, cancel, _ =>
            {
                view.Add();
                if (++frame % 6 == 0)
                {
                    context.UpdateTarget(view.Draw());
                }
            });
        });
    }

    private static void Report(ListeningSession session)
    {
        foreach (string line in session.Score.Lines)
        {
            Console.WriteLine(line);
        }

        (Score score, Latencies latencies) = (session.Score, session.Latencies);
        Console.WriteLine($"{score.Right} of {score.Sounds} sounds named, {score.Wrong} named wrongly, {score.FalseAlarms} false alarms");
        Console.WriteLine(
            $"a frame of 10 ms takes {latencies.Microseconds(0.5):F1} µs (median), {latencies.Microseconds(0.99):F1} µs (99 %), {latencies.Microseconds(1):F1} µs (most), "
            + $"filters and network; allocated {latencies.Allocated} bytes");
    }

    private static Option<int> WholeNumber(string name, string description, int least, int most, int otherwise)
    {
        Option<int> option = new(name) { Description = $"{description} {least} to {most}.", DefaultValueFactory = _ => otherwise, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int value)
                && (value < least || value > most))
            {
                result.AddError($"{name} is {value}; {least} to {most} is expected.");
            }
        });
        return option;
    }
}
