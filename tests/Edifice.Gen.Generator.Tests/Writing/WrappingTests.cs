using Edifice.Generator.Writing;
using Xunit;

namespace Edifice.Generator.Tests.Writing;

public class WrappingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("one two", "one two")]
    [InlineData("one two three", "one two|three")]
    [InlineData("one twotwo three", "one|twotwo|three")]
    [InlineData("longerthanthat", "longerthanthat")]
    [InlineData("longerthanthat one two three", "longerthanthat|one two|three")]
    public void Lines_end_between_words(string text, string lines) => Assert.Equal(lines.Split('|'), Wrapping.Lines(text, width: 7));
}
