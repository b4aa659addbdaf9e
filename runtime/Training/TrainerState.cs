using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Edifice.Persistence;

namespace Edifice;

/// <summary>Where a training stands, as a checkpoint's text.</summary>
/// <param name="Step">Steps of the optimiser.</param>
/// <param name="BestEpoch">The best epoch so far, from 1; 0 for none.</param>
/// <param name="Sums">Of the running epoch.</param>
/// <param name="History">The finished epochs.</param>
/// <param name="Settings">By name.</param>
/// <param name="Data">The checksum of samples in memory; null where they came as a stream.</param>
internal sealed record TrainerState(
    long Step, int BestEpoch, TrainingSums Sums, IReadOnlyList<EpochReport> History, IReadOnlyDictionary<string, string> Settings,
    ulong? Data)
{
    /// <summary>The metadata that holds it.</summary>
    public const string Name = "trainer.state";

    public string ToJson()
    {
        using MemoryStream memory = new();
        using (Utf8JsonWriter json = new(memory))
        {
            json.WriteStartObject();
            json.WriteNumber("step", Step);
            json.WriteNumber("bestEpoch", BestEpoch);
            if (Data is { } data)
            {
                json.WriteNumber("data", data);
            }

            json.WriteStartObject("epoch");
            json.WriteNumber("samples", Sums.Samples);
            json.WriteNumber("loss", Sums.Loss);
            json.WriteNumber("penalty", Sums.Penalty);
            json.WriteNumber("correct", Sums.Correct);
            json.WriteNumber("seconds", Sums.Seconds);
            json.WriteNumber("learningRate", Sums.LearningRate);
            json.WriteNumber("seen", Sums.Seen);
            EpochJson.WriteRates(json, Sums.Rates.Sums);
            json.WriteEndObject();
            json.WriteStartArray("history");
            foreach (EpochReport report in History)
            {
                EpochJson.Write(json, report);
            }

            json.WriteEndArray();
            json.WriteStartObject("settings");
            foreach (KeyValuePair<string, string> setting in Settings)
            {
                json.WriteString(setting.Key, setting.Value);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(memory.ToArray());
    }

    /// <exception cref="InvalidDataException">The text is no such state; the message says what is missing or wrong.</exception>
    public static TrainerState Parse(string text, string source)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            JsonElement root = document.RootElement;
            JsonElement epoch = EpochJson.Property(root, "epoch");
            TrainingSums sums = new()
            {
                Samples = EpochJson.Count(epoch, "samples"),
                Loss = EpochJson.Finite(epoch, "loss"),
                Penalty = EpochJson.Finite(epoch, "penalty"),
                Correct = EpochJson.Count(epoch, "correct"),
                Seconds = EpochJson.Finite(epoch, "seconds"),
                LearningRate = (float)EpochJson.Finite(epoch, "learningRate"),
                Seen = EpochJson.Property(epoch, "seen").GetUInt64(),
            };
            sums.Rates.AddSums(EpochJson.ReadRates(epoch), sums.Samples);
            EpochReport[] history = [.. EpochJson.Property(root, "history").EnumerateArray().Select(EpochJson.Read)];
            long best = EpochJson.Count(root, "bestEpoch");
            RequireOrder(history, best);
            return new TrainerState(
                EpochJson.Count(root, "step"), (int)best, sums, history,
                EpochJson.Property(root, "settings").EnumerateObject().ToDictionary(item => item.Name, item => item.Value.GetString() ?? ""),
                root.TryGetProperty("data", out JsonElement data) ? data.GetUInt64() : null);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"{source}: metadata {Name} is damaged: {FileText.Explain(exception)} Resume from another checkpoint.", exception);
        }
    }

    private static void RequireOrder(EpochReport[] history, long best)
    {
        for (int index = 0; index < history.Length; index++)
        {
            if (history[index].Epoch != index + 1)
            {
                throw new FormatException(FormattableString.Invariant($"epoch {history[index].Epoch} of the history stands at place {index + 1}."));
            }
        }

        if (best > history.Length || (best > 0 && history[best - 1].HeldOutAccuracy is null))
        {
            throw new FormatException(FormattableString.Invariant($"the best epoch is {best}, which was not evaluated."));
        }
    }
}
