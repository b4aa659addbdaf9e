using System.Threading.Tasks;
using Edifice.Generator.CodeFixes.Fixes;
using Edifice.Generator.CodeFixes.Tests.Harness;
using Xunit;

namespace Edifice.Generator.CodeFixes.Tests.Fixes;

public class WindowLengthTests
{
    [Theory]
    [InlineData("Window = {|EDG0016:12|}", "Window = 10", "Write 'Window = 10'", "EDG0016: window")]
    [InlineData("Window = {|EDG0016:-3|}", "Window = 5", "Write 'Window = 5'", "EDG0016: window")]
    [InlineData("Window = {|EDG0016:99|}", "Window = 20", "Write 'Window = 20'", "EDG0016: window")]
    [InlineData("Window = {|EDG0016:12|}, Tau = 3", "Tau = 3", "Remove 'Window = 12'", "EDG0016: no window")]
    [InlineData("Window = {|EDG0017:25|}, Tau = 3", "Tau = 3", "Remove 'Window = 25'", null)]
    [InlineData("Window = {|EDG0017:25|}", "Window = 20", "Write 'Window = 20'", "EDG0017: window")]
    [InlineData("NumTimesteps = 4, Window = {|EDG0016:7|}", "NumTimesteps = 4", "Remove 'Window = 7'", null)]
    [InlineData("NumTimesteps = 5, Window = {|EDG0017:5|}", "NumTimesteps = 5", "Remove 'Window = 5'", null)]
    public Task Window_that_gradients_cannot_end_at(string before, string after, string title, string? key) => Fix<WindowLength>.Writes(
        $"[SpikingNetwork(InputSize = 4, OutputSize = 2, {before})] partial class Net;",
        $"[SpikingNetwork(InputSize = 4, OutputSize = 2, {after})] partial class Net;",
        title,
        key);

    [Fact]
    public Task Several_networks() => Fix<WindowLength>.Writes(
        "[SpikingNetwork(Window = {|EDG0016:12|}, InputSize = 4, OutputSize = 2)] partial class A;\n"
            + "[SpikingNetwork(InputSize = 4, OutputSize = 2, Window = {|EDG0016:13|})] partial class B;",
        "[SpikingNetwork(InputSize = 4, OutputSize = 2)] partial class A;\n[SpikingNetwork(InputSize = 4, OutputSize = 2)] partial class B;",
        key: "EDG0016: no window");
}
