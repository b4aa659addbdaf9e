using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Edifice.Gen.Tool.Tests;

/// <summary>A recorded case of snnTorch as its own user would have saved it: state_dict's names and settings, in the order of a sorted file.</summary>
internal sealed class SnnTorchFile
{
    private readonly JsonElement recorded;

    public SnnTorchFile(string name)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "golden", $"{name}.json")));
        recorded = document.RootElement.Clone();
    }

    public int TimeSteps => recorded.GetProperty("T").GetInt32();

    /// <summary>[batch, features].</summary>
    public float[] Input => Numbers(recorded.GetProperty("input"));

    /// <summary>[batch, classes]: what snnTorch gave.</summary>
    public float[] Output => Numbers(recorded.GetProperty("expected").GetProperty("output"));

    /// <summary>Parameters, and what Leaky registers beside them.</summary>
    public IEnumerable<StoredTensor> Tensors
    {
        get
        {
            Dictionary<string, StoredTensor> tensors = recorded.GetProperty("params").EnumerateObject().ToDictionary(item => item.Name, Tensor);
            foreach (JsonElement layer in recorded.GetProperty("layers").EnumerateArray().Where(layer => layer.GetProperty("kind").GetString() == "lif"))
            {
                string name = layer.GetProperty("name").GetString()!;
                tensors.TryAdd($"{name}.beta", Edifice.Gen.Tool.Tests.Tensors.Number($"{name}.beta", layer.GetProperty("beta").GetSingle()));
                tensors.TryAdd($"{name}.threshold", Edifice.Gen.Tool.Tests.Tensors.Number($"{name}.threshold", layer.GetProperty("threshold").GetSingle()));
                tensors.TryAdd($"{name}.graded_spikes_factor", Edifice.Gen.Tool.Tests.Tensors.Number($"{name}.graded_spikes_factor", 1));
                tensors.TryAdd($"{name}.reset_mechanism_val", Edifice.Gen.Tool.Tests.Tensors.Number($"{name}.reset_mechanism_val", 0));
            }

            return tensors.Values.OrderBy(tensor => tensor.Name, StringComparer.Ordinal);
        }
    }

    private static StoredTensor Tensor(JsonProperty item)
        => new(item.Name, [.. item.Value.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())], Numbers(item.Value));

    private static float[] Numbers(JsonElement array) => [.. array.GetProperty("data").EnumerateArray().Select(number => number.GetSingle())];
}
