using System.Threading.Tasks;
using Edifice.Generator.CodeFixes.Fixes;
using Edifice.Generator.CodeFixes.Tests.Harness;
using Xunit;

namespace Edifice.Generator.CodeFixes.Tests.Fixes;

public class OneNumberTests
{
    [Theory]
    [InlineData("Tau = 2, Beta = {|EDG0202:0.9|}", "Tau = 2", "Remove 'Beta = 0.9'", "EDG0202: first")]
    [InlineData("Tau = 2, Beta = {|EDG0202:0.9|}", "Beta = 0.9", "Remove 'Tau = 2'", "EDG0202: second")]
    [InlineData("Beta = 0.9, Reset = Reset.Zero, Tau = {|EDG0202:2|}", "Reset = Reset.Zero, Tau = 2", "Remove 'Beta = 0.9'", "EDG0202: second")]
    public Task Two_numbers_for_one_constant(string before, string after, string title, string key) => Fix<OneNumber>.Writes(
        $"[SpikingNetwork] [Input(4)] [Dense(2)] [Lif({before})] partial class Net;",
        $"[SpikingNetwork] [Input(4)] [Dense(2)] [Lif({after})] partial class Net;",
        title,
        key);

    [Fact]
    public Task Several_layers() => Fix<OneNumber>.Writes(
        "[SpikingNetwork] [Input(4)] [Lif(Tau = 2, Beta = {|EDG0202:0.9|})] [Dense(2)] [LeakyIntegrator(Beta = 0.9, Tau = {|EDG0202:2|})] partial class Net;",
        "[SpikingNetwork] [Input(4)] [Lif(Tau = 2)] [Dense(2)] [LeakyIntegrator(Beta = 0.9)] partial class Net;");
}
