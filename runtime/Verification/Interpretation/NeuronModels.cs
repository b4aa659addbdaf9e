using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace Edifice.Reference;

/// <summary>Which model simulates which kind of neuron layer. Immutable; start from <see cref="Standard"/>.</summary>
/// <example>
/// <code>
/// NeuronModels models = NeuronModels.Standard.With("AdaptiveLif", layer => new AdaptiveLifModel(layer.Constant("Beta")));
/// VerificationReport report = Verification.Compare(network, batch, labels, new() { Models = models });
/// </code>
/// </example>
public sealed class NeuronModels
{
    private readonly FrozenDictionary<string, Func<LayerDescription, INeuronModel>> _models;

    private NeuronModels(FrozenDictionary<string, Func<LayerDescription, INeuronModel>> models) => _models = models;

    /// <summary>The kinds of this library: Lif and LeakyIntegrator.</summary>
    public static NeuronModels Standard { get; } = new(new Dictionary<string, Func<LayerDescription, INeuronModel>>
    {
        ["Lif"] = LifReading.Read,
        ["LeakyIntegrator"] = LeakyIntegratorReading.Read,
    }.ToFrozenDictionary());

    /// <summary>These models and one more, or another one for a kind that is there already.</summary>
    /// <param name="kind">The attribute's name without its ending, as <see cref="LayerInfo.Kind"/> has it.</param>
    /// <param name="read">From the layer's options and constants to a model.</param>
    public NeuronModels With(string kind, Func<LayerDescription, INeuronModel> read)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        ArgumentNullException.ThrowIfNull(read);
        return new(new Dictionary<string, Func<LayerDescription, INeuronModel>>(_models) { [kind] = read }.ToFrozenDictionary());
    }

    /// <summary>The model that a layer declares.</summary>
    internal INeuronModel Read(LayerInfo layer)
    {
        LayerDescription description = new(layer);
        return _models.TryGetValue(layer.Kind, out Func<LayerDescription, INeuronModel>? read)
            ? read(description)
            : throw description.Unsupported($"the reference has models of {string.Join(", ", _models.Keys.Order(StringComparer.Ordinal))} only");
    }
}
