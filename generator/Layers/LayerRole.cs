namespace Edifice.Generator.Layers;

/// <summary>What a kind of layer is to the layers around it.</summary>
internal enum LayerRole
{
    /// <summary>Stands first, and only there.</summary>
    Input = 0,

    /// <summary>Weights: begins a stage.</summary>
    Synapse = 1,

    /// <summary>Neurons: belong to the synapse right before them, or are a stage alone.</summary>
    Neuron = 2,

    /// <summary>Between stages, or behind the last.</summary>
    Decoder = 3,
}
