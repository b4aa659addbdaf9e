using Edifice.Generator.Model;
using Xunit;

namespace Edifice.Generator.Tests.Model;

public class EquatableArrayTests
{
    [Fact]
    public void Equal_items_make_equal_arrays()
    {
        EquatableArray<string> one = ["a", "b"];
        EquatableArray<string> other = ["a", "b"];

        Assert.True(one == other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void Order_and_length_count()
    {
        EquatableArray<int> array = [1, 2];

        Assert.True(array != [2, 1]);
        Assert.True(array != [1]);
        Assert.True(array != [1, 2, 2]);
    }

    [Fact]
    public void Default_value_is_the_empty_array()
    {
        EquatableArray<int> empty = [];

        Assert.True(default(EquatableArray<int>) == empty);
        Assert.Equal(default(EquatableArray<int>).GetHashCode(), empty.GetHashCode());
        Assert.Empty(default(EquatableArray<int>));
    }

    [Fact]
    public void Null_is_an_item()
    {
        EquatableArray<string?> array = ["a", null];

        Assert.True(array == ["a", null]);
        Assert.True(array != ["a", ""]);
    }

    [Fact]
    public void Arrays_of_arrays_compare_deeply() => Assert.Equal(
        new EquatableArray<EquatableArray<int>>([[1], [2, 3]]), new EquatableArray<EquatableArray<int>>([[1], [2, 3]]));
}
