using Edifice.Generator.Tests.Harness;
using Xunit;

namespace Edifice.Generator.Tests.Diagnostics;

public class WindowDiagnosticsTests
{
    [Theory]
    [InlineData("12", 25, "Write Window = 10")]
    [InlineData("-7", 25, "Write Window = 5")]
    [InlineData("99", 25, "Write Window = 20")]
    [InlineData("7", 5, "Remove it")]
    public void Window_of_partial_groups(string window, int steps, string cure) => Analyze.Reports(
        "EDG0016",
        window,
        $"Window is {window}, but gradients are summed in groups of 5 time steps, so that a window is a positive multiple of 5. {cure}.",
        $"[SpikingNetwork(InputSize = 4, OutputSize = 2, NumTimesteps = {steps}, Window = {window})] partial class Net;");

    [Theory]
    [InlineData("25", 25, "Remove it, or write a multiple of 5, the steps of a group, up to 20")]
    [InlineData("10", 4, "Remove it")]
    public void Window_without_effect(string window, int steps, string cure) => Analyze.Reports(
        "EDG0017",
        window,
        $"Window is {window}, but the network has {steps} time steps, so that nothing is truncated. {cure}.",
        $"[SpikingNetwork(InputSize = 4, OutputSize = 2, NumTimesteps = {steps}, Window = {window})] partial class Net;");

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(20)]
    public void Window_of_whole_groups(int window) =>
        Analyze.IsSilent($"[SpikingNetwork(InputSize = 4, OutputSize = 2, Window = {window})] partial class Net;");
}
