using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

public sealed class WeightLayoutTests
{
    public static Gen<WeightLayout> Layouts { get; } =
        G.Select(G.Int[1, 100], G.Int[1, 20], G.OneOf(16, 32), G.Bool).Select(
            (outputs, inputs, tileWidth, hasZeroRow) => new WeightLayout(outputs, inputs, tileWidth, hasZeroRow));

    [Fact]
    public void Every_weight_has_its_own_place_and_the_other_places_are_padding() => Layouts.Sample(
        layout =>
        {
            HashSet<int> places = [];
            for (int output = 0; output < layout.Outputs; output++)
            {
                for (int input = 0; input < layout.Inputs; input++)
                {
                    Assert.True(places.Add(layout.IndexOf(output, input)));
                }
            }

            Assert.Equal(Enumerable.Range(0, layout.Length).Where(place => !IsPadding(layout, place)), places.Order());
        },
        iter: 200);

    [Fact]
    public void One_inputs_weights_for_a_tile_are_one_run_of_numbers() => Layouts.Sample(
        layout =>
        {
            for (int output = 1; output < layout.Outputs; output++)
            {
                if (output % layout.TileWidth != 0)
                {
                    Assert.Equal(layout.IndexOf(output - 1, 0) + 1, layout.IndexOf(output, 0));
                }
            }

            Assert.Equal(0, layout.Length % 16);
            Assert.Equal(layout.Length, layout.PaddedOutputs * layout.TileRows);
            Assert.InRange(layout.PaddedOutputs, layout.Outputs, layout.Outputs + 31);
            Assert.Equal(0, layout.PaddedOutputs % layout.TileWidth);
        },
        iter: 200);

    [Fact]
    public void A_small_layout_is_as_written_down()
    {
        WeightLayout layout = new(Outputs: 33, Inputs: 2, TileWidth: 32, HasZeroRow: true);
        Assert.Equal((2, 3, 96, 192, 64), (layout.Tiles, layout.TileRows, layout.TileLength, layout.Length, layout.PaddedOutputs));
        Assert.Equal(0, layout.IndexOf(0, 0));
        Assert.Equal(32 + 31, layout.IndexOf(31, 1));
        Assert.Equal(96 + 32, layout.IndexOf(32, 1));
    }

    [Theory]
    [InlineData(16, 16, 16)]
    [InlineData(16, 32, 32)]
    [InlineData(17, 16, 32)]
    [InlineData(33, 16, 64)]
    [InlineData(33, 32, 64)]
    public void Outputs_are_padded_alike_in_narrow_and_wide_tiles(int outputs, int tileWidth, int expected)
        => Assert.Equal(expected, new WeightLayout(outputs, Inputs: 2, tileWidth, HasZeroRow: false).PaddedOutputs);

    private static bool IsPadding(WeightLayout layout, int place)
    {
        int tile = place / (layout.TileWidth * layout.TileRows);
        int row = place / layout.TileWidth % layout.TileRows;
        return row >= layout.Inputs || (tile * layout.TileWidth) + (place % layout.TileWidth) >= layout.Outputs;
    }
}
