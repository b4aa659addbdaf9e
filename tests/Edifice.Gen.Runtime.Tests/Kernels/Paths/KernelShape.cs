using System.Linq;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>One class of shapes, by the path that it takes through a kernel; all that a class does not say is the same in each.</summary>
/// <param name="Name">The class.</param>
/// <param name="Rows">Samples, or the time steps of one.</param>
/// <param name="Inputs">Inputs of a synapse.</param>
/// <param name="Outputs">Its outputs.</param>
/// <param name="Rate">The share of inputs that fire in a step.</param>
internal sealed record KernelShape(string Name, int Rows = 6, int Inputs = 37, int Outputs = 21, double Rate = 0.15)
{
    private static readonly KernelShape[] Classes =
    [
        new("outputs: 1", Outputs: 1),
        new("outputs: below a lane, 3", Outputs: 3),
        new("outputs: a narrow tile, 16", Outputs: 16),
        new("outputs: a panel and one, 17", Outputs: 17),
        new("outputs: a wide tile, 32", Outputs: 32),
        new("outputs: a wide tile and one, 33", Outputs: 33),
        new("outputs: several panels, 96", Outputs: 96),
        new("outputs: wide, 450", Outputs: 450),

        new("inputs: 1", Inputs: 1),
        new("inputs: below a byte of spikes, 7", Inputs: 7),
        new("inputs: a byte of spikes, 8", Inputs: 8),
        new("inputs: a panel, 16", Inputs: 16),
        new("inputs: a word of spikes, 64", Inputs: 64),
        new("inputs: a word of spikes and one, 65", Inputs: 65),
        new("inputs: a packed block and one, 81", Inputs: 81),
        new("inputs: a block of the product, 400", Inputs: 400),
        new("inputs: two blocks, 401", Inputs: 401),
        new("inputs: three blocks, 801", Inputs: 801),

        // Rows go in fives and fours; steps in groups of 5 and in words of 30.
        new("rows: 1", Rows: 1),
        new("rows: 2", Rows: 2),
        new("rows: 3", Rows: 3),
        new("rows: four, 4", Rows: 4),
        new("rows: a group, five, 5", Rows: 5),
        new("rows: a group and one, 6", Rows: 6),
        new("rows: five and two, 7", Rows: 7),
        new("rows: two fours, 8", Rows: 8),
        new("rows: five, four and two, 11", Rows: 11),
        new("rows: three fours, 12", Rows: 12),
        new("rows: a chunk but one, 15", Rows: 15),
        new("rows: a chunk, 16", Rows: 16),
        new("rows: a chunk and one, 17", Rows: 17),
        new("rows: a word but one, 29", Rows: 29),
        new("rows: a word, 30", Rows: 30),
        new("rows: a word and one, 31", Rows: 31),
        new("rows: 32", Rows: 32),
        new("rows: 33", Rows: 33),
        new("rows: 64", Rows: 64),
        new("rows: 65", Rows: 65),
        new("rows: four words, 100", Rows: 100),
        new("rows: a packed block and one, 129", Rows: 129),

        // Below 3 % weight gradients come from a loop over spikes, above it from tables.
        new("firing: silent", Rows: 33, Rate: 0),
        new("firing: sparse, 2 %", Rows: 33, Rate: 0.02),
        new("firing: 15 %", Rows: 33, Rate: 0.15),
        new("firing: 40 %", Rows: 33, Rate: 0.4),
        new("firing: all", Rows: 33, Rate: 1),

        // One row goes through four panels at once, or through four pairs of them, in two blocks of inputs.
        new("a single row through four panels and one", Rows: 1, Inputs: 401, Outputs: 65),
        new("a single row through four pairs of panels", Rows: 1, Inputs: 401, Outputs: 131),
        new("a single row behind five through four pairs of panels", Rows: 6, Inputs: 401, Outputs: 131),
    ];

    public static TheoryData<string> Names => [.. Classes.Select(shape => shape.Name)];

    public WeightLayout SpikeLayout => new(Outputs, Inputs, Outputs <= 16 ? 16 : 32, HasZeroRow: true);

    public static KernelShape Named(string name) => Classes.Single(shape => shape.Name == name);
}
