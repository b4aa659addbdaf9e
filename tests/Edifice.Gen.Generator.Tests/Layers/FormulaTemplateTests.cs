using Edifice.Generator.Layers;
using Edifice.Generator.Model;
using Xunit;

namespace Edifice.Generator.Tests.Layers;

public class FormulaTemplateTests
{
    [Theory]
    [InlineData("v = u", "v = u")]
    [InlineData("v = {A}", "v = a")]
    [InlineData("v = {A.part}", "v = p")]
    [InlineData("v = {.own}", "v = o")]
    [InlineData("v = {B:u|(s - r)}", "v = u less (s - r)")]
    [InlineData("v = {B:{A}|{B:x|y}}", "v = a less x less y")]
    [InlineData("{Gain≠1?gain · }{Rest≠0?rest}", "gain · ")]
    [InlineData("{Gain≠2?gain · }i", "i")]
    [InlineData("{Limit≠∞?limited}", "")]
    [InlineData("{Gain≠1?{B:u|{A}}}", "u less a")]
    public void Text_is_put_together(string text, string expected) => Assert.Equal(expected, Expanded(text));

    [Theory]
    [InlineData("v = {Unknown}", "v = ")]
    [InlineData("v = {A.unknown}", "v = ")]
    [InlineData("v = {B:u}", "v = u less ")]
    [InlineData("v = {A", "v = a")]
    [InlineData("v = A}", "v = A}")]
    [InlineData("v = {Gain≠x?gain}", "v = gain")]
    [InlineData("v = {?}", "v = ")]
    [InlineData("{Endless}", "...............")]
    public void Text_with_mistakes_gives_what_it_can(string text, string expected) => Assert.Equal(expected, Expanded(text));

    private static string Expanded(string text) => new FormulaTemplate(
        new NeuronFormula(
            [
                new("", "", text), new("", "own", "o"), new("A", "", "a"), new("A", "part", "p"), new("B", "", "{0} less {1}"),
                new("Endless", "", ".{Endless}"),
            ],
            []),
        [new("Gain", 2), new("Rest", 0), new("Limit", float.PositiveInfinity)]).Part("");
}
