using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace Edifice.Tool;

/// <summary>A tensor as files of the network have it.</summary>
/// <param name="Name">Such as "hidden1.weight".</param>
/// <param name="Shape">[out, in] or [out].</param>
/// <param name="InitialValue">What all its numbers begin with; null where they are drawn.</param>
internal sealed record ParameterReport(string Name, IReadOnlyList<long> Shape, float? InitialValue)
{
    public static ParameterReport Of(TensorInfo tensor) => new(tensor.Name, NetworkTensors.ShapeOf(tensor), tensor.InitialValue);

    [JsonIgnore]
    public IReadOnlyList<string> Cells => [Name, Wording.Shape(Shape), InitialValue is { } value ? Wording.Number(value) : "drawn"];
}
