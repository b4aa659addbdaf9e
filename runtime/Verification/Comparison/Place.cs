using System.Globalization;
using System.Text;

namespace Edifice;

/// <summary>Where a number stands: in a stage's trace, in the output, or in a tensor. What does not apply is null.</summary>
/// <param name="Name">The stage, the tensor, "output" or "input".</param>
/// <param name="Variable">What it is of that: "spike", "membrane", "gradient", …</param>
/// <param name="Sample">The sample, counted from 0 over the whole batch.</param>
/// <param name="Step">The time step, counted from 0.</param>
/// <param name="Neuron">The neuron, the output, or the row of a weight.</param>
/// <param name="Input">The column of a weight.</param>
public readonly record struct Place(string Name, string Variable, int? Sample, int? Step, int? Neuron, int? Input)
{
    /// <summary>In words: <c>hidden1, membrane: sample 3, step 5, neuron 7</c>.</summary>
    public override string ToString()
    {
        StringBuilder text = new($"{Name}, {Variable}");
        string separator = ": ";
        void Append(string what, int? index)
        {
            if (index is not null)
            {
                text.Append(CultureInfo.InvariantCulture, $"{separator}{what} {index}");
                separator = ", ";
            }
        }

        Append("sample", Sample);
        Append("step", Step);
        Append("neuron", Neuron);
        Append("input", Input);
        return text.ToString();
    }
}
