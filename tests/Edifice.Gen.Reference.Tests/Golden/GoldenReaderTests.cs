using System;
using System.IO;
using Xunit;

namespace Edifice.Reference.Tests;

public sealed class GoldenReaderTests
{
    private const string Template = """
        {"format":"edifice-golden/1","name":"small","unknown":{"a":[1]},"T":2,"batch":1,"mode":"stepwise","decode":{"kind":"rate"},
         "input":{"kind":"constant","shape":[1,2],"data":[0.5,0.25]},
         "layers":[{"kind":"dense","name":"fc0","in":2,"out":1,"bias":false},
                   {"kind":"lif","name":"lif0","n":1,"beta":0.5,"threshold":1,"resetKind":"subtract","detachReset":true,"forward":"hard",
                    "surrogate":{"kind":"fast_sigmoid","slope":25}}],
         "params":{"fc0.weight":{"shape":[1,2],"lcg":{"seed":1,"scale":2,"shift":1}}},
         "losses":[],
         "expected":{"layers":{},"output":{"shape":[1,1],"data":[0]},"losses":{}}}
        """;

    [Fact]
    public void Drawn_arrays_follow_the_generator_of_the_schema()
    {
        double[] weights = GoldenCase.Parse(Template).Network.Parameters["fc0.weight"].Values;

        // 1664525 + 1013904223 = 1015568748, and the draw after that 1586005467 modulo 2^32.
        Assert.Equal([((1015568748 >> 8) / 16777216.0 - 0.5) * 4 + 1, ((1586005467 >> 8) / 16777216.0 - 0.5) * 4 + 1], weights);
    }

    [Fact]
    public void Fast_sigmoid_alone_peaks_at_one()
    {
        LifModel model = Assert.IsType<LifModel>(Assert.IsType<NeuronLayer>(GoldenCase.Parse(Template).Network.ToNetwork().Layers[1]).Model);
        Assert.Equal(1, model.Fire.Derivative(0));
    }

    [Theory]
    [InlineData("\"kind\":\"lif\"", "\"kind\":\"synaptic\"", "layer kind synaptic")]
    [InlineData("\"kind\":\"rate\"", "\"kind\":\"last\"", "decode last of spikes: the language takes the last and the largest of membranes and other real values")]
    [InlineData("\"subtract\"", "\"bounce\"", "resetKind \"bounce\" in layer lif0")]
    [InlineData("\"fast_sigmoid\"", "\"heaviside\"", "surrogate {\"kind\":\"heaviside\",\"slope\":25} in layer lif0")]
    [InlineData("\"beta\":0.5", "\"beta\":0.5,\"compare\":\"=\"", "compare \"=\" in layer lif0")]
    [InlineData("\"beta\":0.5", "\"beta\":0.5,\"resetTiming\":\"never\"", "resetTiming \"never\" in layer lif0")]
    [InlineData("\"beta\":0.5", "\"beta\":null,\"betaFrom\":\"1-sigmoid(w)\"", "betaFrom \"1-sigmoid(w)\" in layer lif0")]
    [InlineData("\"beta\":0.5", "\"beta\":0.5,\"alpha\":0.5", "alpha 0.5 in layer lif0")]
    [InlineData("\"fc0.weight\"", "\"lif0.w\":{\"shape\":[],\"data\":[1]},\"fc0.weight\"", "parameter lif0.w")]
    [InlineData("\"mode\":\"stepwise\"", "\"mode\":\"sideways\"", "mode sideways")]
    public void What_the_language_has_not_is_named(string supported, string unsupported, string reason)
    {
        Assert.Null(GoldenCase.Parse(Template).Network.UnsupportedReason);

        GoldenNetwork network = GoldenCase.Parse(Template.Replace(supported, unsupported, StringComparison.Ordinal)).Network;
        Assert.Equal(reason, network.UnsupportedReason);
        Assert.Equal(reason, Assert.Throws<GoldenUnsupportedException>(() => network.ToNetwork()).Message);
    }

    [Fact]
    public void Another_format_is_refused() =>
        Assert.Throws<InvalidDataException>(() => GoldenCase.Parse(Template.Replace("golden/1", "golden/2", StringComparison.Ordinal)));
}
