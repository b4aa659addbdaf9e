using Edifice.Generator.Tests.Snapshots;
using Xunit;

namespace Edifice.Generator.Tests.Pages;

public class ReadmeTests
{
    [Fact]
    public void First_network_of_the_readme_is_the_one_in_the_window() =>
        Assert.Equal(new Page("README.md").Code[0].Trim(), new Snapshot("Readme").Source.Trim());
}
