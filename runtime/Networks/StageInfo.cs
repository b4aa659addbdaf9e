namespace Edifice;

/// <summary>A synapse with the neuron behind it (either may be missing), and what it costs.</summary>
/// <param name="Name">The stage's name: given by the declaration, or hidden1, hidden2, …, output.</param>
/// <param name="Inputs">Features that it takes.</param>
/// <param name="Outputs">Features that it gives.</param>
/// <param name="HasSynapse">Whether it has weights.</param>
/// <param name="HasNeuron">Whether it has a neuron, and so spikes or a membrane to record.</param>
/// <param name="IsEventDriven">Whether its product adds weight rows, spike by spike.</param>
/// <param name="Products">How often the product runs per sample: 1 where the input is constant, T otherwise; 0 without a synapse.</param>
/// <param name="MultiplyAdds">Multiply-adds of its products per sample; 0 where they are event-driven.</param>
/// <param name="Additions">Additions of weights per sample, if every neuron before it fired in every step.</param>
/// <param name="TapeBytesPerSample">What training keeps of it for Backward, per sample.</param>
public sealed record StageInfo(
    string Name,
    int Inputs,
    int Outputs,
    bool HasSynapse,
    bool HasNeuron,
    bool IsEventDriven,
    int Products,
    long MultiplyAdds,
    long Additions,
    long TapeBytesPerSample);
