namespace Edifice;

/// <summary>Base of the attributes that declare a layer of neurons; its size is that of the signal that it takes.</summary>
public abstract class NeuronLayerAttribute : LayerAttribute
{
    /// <summary>Name of the stage (the synapse before this neuron, and this neuron); default hidden1, hidden2, … output.</summary>
    public string? Name { get; set; }
}
