using System.Threading.Tasks;
using Edifice.Generator.CodeFixes.Fixes;
using Edifice.Generator.CodeFixes.Tests.Harness;
using Xunit;

namespace Edifice.Generator.CodeFixes.Tests.Fixes;

public class LayerInputsTests
{
    private const string WhatComes = "EDG0101: what comes";

    private const string Wrong =
        """
        [SpikingNetwork]
        [Input(784)]
        [Dense({|EDG0101:28 * 27|}, 128)] [Lif]
        [Dense({|EDG0101:100|} /* of the layer before */, 10, Name = "readout")] [Lif] [Decode]
        public sealed partial class Digits;
        """;

    [Fact]
    public Task Size_that_the_layer_before_gives() => Fix<LayerInputs>.Writes(
        Wrong,
        """
        [SpikingNetwork]
        [Input(784)]
        [Dense(784, 128)] [Lif]
        [Dense(128 /* of the layer before */, 10, Name = "readout")] [Lif] [Decode]
        public sealed partial class Digits;
        """);

    [Fact]
    public Task Size_that_is_left_to_the_layer_before() => Fix<LayerInputs>.Writes(
        Wrong,
        """
        [SpikingNetwork]
        [Input(784)]
        [Dense(128)] [Lif]
        [Dense( /* of the layer before */ 10, Name = "readout")] [Lif] [Decode]
        public sealed partial class Digits;
        """,
        key: WhatComes);

    [Theory]
    [InlineData("Dense({|EDG0101:5|}, 10)", null, "Dense(4, 10)", "Write 'Dense(4, 10)'")]
    [InlineData("Dense(outputs: 10, inputs: {|EDG0101:5|})", null, "Dense(outputs: 10, inputs: 4)", "Write 'Dense(outputs: 10, inputs: 4)'")]
    [InlineData("Dense({|EDG0101:5|}, 10)", WhatComes, "Dense(10)", "Write 'Dense(10)', which takes what comes")]
    [InlineData("Dense(outputs: 10, inputs: {|EDG0101:5|})", WhatComes, "Dense(outputs: 10)", "Write 'Dense(outputs: 10)', which takes what comes")]
    [InlineData("Dense({|EDG0101:10|}, 4)", null, "Dense(4, 10)", "Write 'Dense(4, 10)'")]
    [InlineData("Dense({|EDG0101:2 * 5|}, 4, Bias = false)", null, "Dense(4, 2 * 5, Bias = false)", "Write 'Dense(4, 2 * 5, Bias = false)'")]
    [InlineData("Dense(outputs: 4, inputs: {|EDG0101:10|})", null, "Dense(outputs: 10, inputs: 4)", "Write 'Dense(outputs: 10, inputs: 4)'")]
    [InlineData("Dense({|EDG0101:10|}, 4)", WhatComes, "Dense(10)", "Write 'Dense(10)', which takes what comes")]
    [InlineData("Dense({|EDG0101:10|}, 4)", "EDG0101: inputs alone", "Dense(4, 4)", "Write 'Dense(4, 4)'")]
    public Task What_will_be_written_is_said(string before, string? key, string after, string title) => Fix<LayerInputs>.Writes(
        $"[SpikingNetwork][Input(4)][{before}][Lif][Decode] partial class Net;",
        $"[SpikingNetwork][Input(4)][{after}][Lif][Decode] partial class Net;",
        title,
        key);

    [Fact]
    public Task All_at_once_each_as_its_message_says() => Fix<LayerInputs>.Writes(
        "[SpikingNetwork, Input(4), Dense({|EDG0101:5|}, 4), Lif, Dense({|EDG0101:3|}, 5), Lif, Dense({|EDG0101:7|}, 2)] partial class Net;",
        "[SpikingNetwork, Input(4), Dense(4, 5), Lif, Dense(5, 3), Lif, Dense(3, 2)] partial class Net;");

    [Fact]
    public Task Several_networks() => Fix<LayerInputs>.Writes(
        "[SpikingNetwork, Input(4), Dense({|EDG0101:5|}, 10), Lif] partial class A;\r\n[SpikingNetwork, Input(3), Dense({|EDG0101:5|}, 10), Lif] partial class B;\r\n",
        "[SpikingNetwork, Input(4), Dense(4, 10), Lif] partial class A;\r\n[SpikingNetwork, Input(3), Dense(3, 10), Lif] partial class B;\r\n");
}
