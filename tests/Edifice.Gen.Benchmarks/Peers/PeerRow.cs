using System.Text.Json;
using System.Text.Json.Serialization;

namespace Edifice.Benchmarks;

/// <summary>One peer on one scenario; times are the least of all rounds.</summary>
internal sealed record PeerRow(
    string Workload, string Pass, int Batch, int Threads, int Rate, double OursMs, string Peer, double PeerMs, double Ratio);

/// <summary>Rows as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(PeerRow[]))]
internal sealed partial class PeerJson : JsonSerializerContext;
