using System.Linq;
using System.Reflection;
using Edifice.CompilerServices;
using Edifice.Generator.Layers;
using Edifice.Generator.Layers.Dense;
using Edifice.Generator.Layers.Neuron;
using Edifice.Generator.Model;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Numbers that generator and runtime have to agree on: neither sees the other, the tests see both.</summary>
public sealed class SharedNumbersTests
{
    [Fact]
    public void Both_pad_every_size_alike()
        => Assert.All(
            Enumerable.Range(1, 1100),
            size => Assert.Equal(Padding.Of(size), new WeightLayout(size, 1, 16, HasZeroRow: false).PaddedOutputs));

    [Fact]
    public void Both_know_the_same_words_of_spike_times()
        => Assert.Equal(SpikeTiming.StepsPerWord, DenseKind.StepsPerWord);

    [Theory]
    [InlineData(16)]
    [InlineData(32)]
    public void Both_make_the_tables_equally_large(int tileWidth)
        => Assert.Equal(EventGradientKernel.TableScratch(tileWidth), DenseKind.GroupsPerWord * DenseKind.Patterns * tileWidth);

    [Fact]
    public void Both_take_tables_from_the_same_rate_on()
    {
        FieldInfo rate = typeof(EventGradientKernel).GetField("TableRate", BindingFlags.NonPublic | BindingFlags.Static)!;

        Assert.Equal(DenseKind.TablePercent / 100.0, (double)rate.GetRawConstantValue()!);
    }

    [Fact]
    public void Both_sum_as_many_steps_in_a_group() => Assert.Equal(TimeSums.GroupSize, BackwardSteps.Group);

    [Fact]
    public void Both_make_the_panel_equally_large() => Assert.Equal(DenseKernel.PanelLength, DenseKind.PanelLength);

    [Fact]
    public void Both_make_a_block_of_neurons_equally_large()
        => Assert.Equal(3 * 7 * NeuronKind.BlockSize, BlockedAdjointKernel.ScratchLength(steps: 7, tapes: 2));

    [Theory]
    [InlineData(784, 10, 16)]
    [InlineData(1000, 17, 32)]
    [InlineData(20, 400, 32)]
    [InlineData(1, 1, 16)]
    public void The_plan_has_room_for_sixteen_agents_spikes(int inputs, int outputs, int tileWidth)
        => Assert.Equal(AgentEventKernel.Scratch(new WeightLayout(outputs, inputs, tileWidth, HasZeroRow: true)), DenseKind.AgentScratch(inputs, outputs));

    [Fact]
    public void Both_put_as_many_agents_side_by_side() => Assert.Equal(AgentBlock.Agents, AgentContext.Agents);

    [Fact]
    public void The_plan_has_room_for_every_spike()
        => Assert.Equal(7 * (33 + 2), EventKernel.EventScratch(rows: 7, inputs: 33));
}
