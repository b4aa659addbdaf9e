using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Edifice;

/// <summary>An epoch's report as JSON; numbers come back with the same bits.</summary>
internal static class EpochJson
{
    public static void Write(Utf8JsonWriter json, EpochReport report)
    {
        json.WriteStartObject();
        json.WriteNumber("epoch", report.Epoch);
        json.WriteNumber("steps", report.Steps);
        json.WriteNumber("samples", report.Samples);
        json.WriteNumber("loss", report.Loss);
        json.WriteNumber("penalty", report.Penalty);
        json.WriteNumber("accuracy", report.Accuracy);
        json.WriteNumber("learningRate", report.LearningRate);
        json.WriteNumber("seconds", report.Seconds);
        if (report is { HeldOutLoss: { } loss, HeldOutAccuracy: { } accuracy })
        {
            json.WriteNumber("heldOutLoss", loss);
            json.WriteNumber("heldOutAccuracy", accuracy);
        }

        WriteRates(json, report.Rates);
        json.WriteEndObject();
    }

    public static void WriteRates(Utf8JsonWriter json, IReadOnlyList<StageRate> rates)
    {
        json.WriteStartObject("rates");
        foreach (StageRate rate in rates)
        {
            json.WriteNumber(rate.Stage, rate.Rate);
        }

        json.WriteEndObject();
    }

    public static EpochReport Read(JsonElement json) => new()
    {
        Epoch = Property(json, "epoch").GetInt32(),
        Steps = Count(json, "steps"),
        Samples = Count(json, "samples"),
        Loss = Finite(json, "loss"),
        Penalty = Finite(json, "penalty"),
        Accuracy = Finite(json, "accuracy"),
        LearningRate = (float)Finite(json, "learningRate"),
        Seconds = Finite(json, "seconds"),
        HeldOutLoss = json.TryGetProperty("heldOutLoss", out _) ? Finite(json, "heldOutLoss") : null,
        HeldOutAccuracy = json.TryGetProperty("heldOutAccuracy", out _) ? Finite(json, "heldOutAccuracy") : null,
        Rates = ReadRates(json),
    };

    public static StageRate[] ReadRates(JsonElement json)
        => [.. Property(json, "rates").EnumerateObject().Select(rate => new StageRate(rate.Name, FiniteOf(rate.Value, rate.Name)))];

    public static double Finite(JsonElement json, string name) => FiniteOf(Property(json, name), name);

    public static long Count(JsonElement json, string name)
    {
        long count = Property(json, name).GetInt64();
        return count >= 0 ? count : throw new FormatException(FormattableString.Invariant($"{name} is {count}; expected 0 or more."));
    }

    private static double FiniteOf(JsonElement value, string name)
        => double.IsFinite(value.GetDouble()) ? value.GetDouble() : throw new FormatException($"{name} is not finite.");

    public static JsonElement Property(JsonElement json, string name)
        => json.TryGetProperty(name, out JsonElement value) ? value : throw new FormatException($"{name} is missing.");
}
