using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>One stage in the datasheet.</summary>
internal sealed record DatasheetStage(
    string Name, int Inputs, int Outputs, long Parameters, bool HasSynapse, bool HasNeuron,
    bool IsEventDriven, int Products, long MultiplyAdds, long Additions, long ParameterBytes, long TapeBytes, long? FullTapeBytes)
{
    /// <summary>As an entry of the network's Info, in C#.</summary>
    public string Text =>
        $"new({Literals.String(Name)}, {Inputs}, {Outputs}, {Literals.Bool(HasSynapse)}, {Literals.Bool(HasNeuron)}, {Literals.Bool(IsEventDriven)}, {Products}, {MultiplyAdds}, {Additions}, {TapeBytes})";
}
