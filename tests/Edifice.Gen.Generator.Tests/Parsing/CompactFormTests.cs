using Edifice.Generator.Model;
using Edifice.Generator.Tests.Harness;
using Xunit;

namespace Edifice.Generator.Tests.Parsing;

public class CompactFormTests
{
    private const string Smooth = "[Lif(Spike = Spike.Smooth, Slope = 10, Clip = 8)]";

    [Theory]
    [InlineData("", "", "[Dense(256)][Lif][Dense(128)][Lif][Dense(2)][Lif][Decode(Decoding.Rate)]")]
    [InlineData("HiddenSizes = [7]", "", "[Dense(7)][Lif][Dense(2)][Lif][Decode]")]
    [InlineData("HiddenSizes = []", "", "[Dense(2)][Lif][Decode]")]
    [InlineData("Coding = Coding.Rates", "", $"[Dense(256)]{Smooth}[Decode][Dense(128)]{Smooth}[Decode][Dense(2)]")]
    [InlineData("Coding = Coding.Rates, HiddenSizes = []", "", "[Dense(2)]")]
    [InlineData("HiddenSizes = [3]", "NumTimesteps = 9, Tau = 5.5, Threshold = 0.25", "[Dense(3)][Lif][Dense(2)][Lif][Decode]")]
    [InlineData("HiddenSizes = [3]", "Tau = 5.5", "[Dense(3)][Lif(Tau = 5.5)][Dense(2)][Lif(Tau = 5.5, Threshold = 1)][Decode]")]
    public void Compact_form_is_its_layered_form(string compact, string common, string layers)
    {
        string separator = common.Length > 0 && compact.Length > 0 ? ", " : "";
        string rest = compact.Length + common.Length > 0 ? ", " + compact + separator + common : "";
        NetworkSpec expanded = Parse.Source($"[SpikingNetwork(InputSize = 4, OutputSize = 2{rest})] public sealed partial class Net;");
        NetworkSpec layered = Parse.Source($"[SpikingNetwork({common})][Input(4)]{layers} public sealed partial class Net;");

        Assert.True(expanded.IsCompact);
        Assert.False(layered.IsCompact);
        Assert.Empty(expanded.Problems);
        Assert.DoesNotContain(layered.Problems, problem => problem.IsError);
        Assert.Equal(layered with { Problems = [] }, expanded with { IsCompact = false });
    }
}
