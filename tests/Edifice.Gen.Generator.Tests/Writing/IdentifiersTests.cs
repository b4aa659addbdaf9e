using Edifice.Generator.Tests.Harness;
using Edifice.Generator.Writing;
using Xunit;

namespace Edifice.Generator.Tests.Writing;

public class IdentifiersTests
{
    [Theory]
    [InlineData("hidden1", "Hidden1")]
    [InlineData("my_own-read out", "MyOwnReadOut")]
    [InlineData("input", "Input")]
    [InlineData("Already", "Already")]
    [InlineData("_", "")]
    public void Stage_names_become_members(string name, string member) =>
        Assert.Equal(member, Culture.In("tr-TR", () => Identifiers.PascalCase(name)));

    [Theory]
    [InlineData("Hidden1", "hidden1")]
    [InlineData("read_out", "readOut")]
    public void Stage_names_become_locals(string name, string local) => Assert.Equal(local, Identifiers.CamelCase(name));

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("field", "@field")]
    [InlineData("hidden1", "hidden1")]
    public void Keywords_are_escaped(string name, string escaped) => Assert.Equal(escaped, Identifiers.Escape(name));
}
