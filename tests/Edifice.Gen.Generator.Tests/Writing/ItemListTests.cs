using System.Linq;
using Edifice.Generator.Writing;
using Xunit;

namespace Edifice.Generator.Tests.Writing;

public class ItemListTests
{
    [Fact]
    public void Short_lists_stay_on_one_line()
    {
        Assert.Equal("[]", ItemList.Of([]));
        Assert.Equal("[1, 2]", ItemList.Of(["1", "2"]));
    }

    [Fact]
    public void Long_lists_fill_lines()
    {
        string item = new('x', 40);

        Assert.Equal($"[\n    {item}, {item},\n    {item},\n]", ItemList.Of([.. Enumerable.Repeat(item, 3)]));
    }

    [Fact]
    public void Item_longer_than_a_line_has_a_line_of_its_own()
    {
        string item = new('x', 140);

        Assert.Equal($"[\n    1,\n    {item},\n    2,\n]", ItemList.Of(["1", item, "2"]));
    }
}
