using System.Collections.Generic;

namespace Edifice;

/// <summary>One layer as it was declared, with its defaults filled in.</summary>
/// <param name="Kind">The attribute's name without its ending: "Input", "Dense", "Lif", "Decode".</param>
/// <param name="Stage">The stage that it belongs to, or empty for Input and Decode.</param>
/// <param name="Inputs">Features per sample, or per sample and time step, that it takes.</param>
/// <param name="Outputs">Features that it gives.</param>
/// <param name="Options">Every option and its value in words, such as ("Reset", "Subtract").</param>
/// <param name="Constants">Every constant of its formula as the code uses it, such as ("Beta", 0.60653067).</param>
public sealed record LayerInfo(
    string Kind,
    string Stage,
    int Inputs,
    int Outputs,
    IReadOnlyList<KeyValuePair<string, string>> Options,
    IReadOnlyList<KeyValuePair<string, float>> Constants);
