using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using Edifice.Persistence;

namespace Edifice.Tool;

/// <summary>One tensor of a file.</summary>
/// <param name="Name">As it stands in the file.</param>
/// <param name="Type">In safetensors' words.</param>
/// <param name="Shape">Its dimensions.</param>
/// <param name="Numbers">How many.</param>
/// <param name="Bytes">Of its numbers.</param>
/// <param name="Smallest">The smallest finite number; null where there is none, or the type is not read.</param>
/// <param name="Largest">The largest finite number.</param>
/// <param name="NotFinite">How many numbers are NaN or infinite.</param>
internal sealed record TensorReport(string Name, string Type, IReadOnlyList<long> Shape, long Numbers, long Bytes, float? Smallest, float? Largest, long NotFinite)
{
    public static TensorReport Of(CheckpointTensor tensor)
    {
        float smallest = float.PositiveInfinity;
        float largest = float.NegativeInfinity;
        long finite = 0;
        foreach (float number in tensor.Numbers)
        {
            if (float.IsFinite(number))
            {
                (smallest, largest, finite) = (float.Min(smallest, number), float.Max(largest, number), finite + 1);
            }
        }

        return new TensorReport(
            tensor.Name, tensor.DataType, tensor.Shape, tensor.Length, tensor.Bytes,
            finite > 0 ? smallest : null, finite > 0 ? largest : null, tensor.Numbers.Length - finite);
    }

    [JsonIgnore]
    public IReadOnlyList<string> Cells =>
    [
        FileText.Show(Name), Type, Wording.Shape(Shape), Wording.Count(Bytes),
        Smallest is { } smallest ? Wording.Number(smallest) : "", Largest is { } largest ? Wording.Number(largest) : "",
        NotFinite > 0 ? Wording.Count(NotFinite) : "",
    ];
}
