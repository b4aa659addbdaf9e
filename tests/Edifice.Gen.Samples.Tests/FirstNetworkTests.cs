using System;
using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Edifice.Gen.Samples.Tests;

/// <summary>The first program that anybody reads.</summary>
public sealed class FirstNetworkTests
{
    [Fact]
    public void It_learns_its_tones_and_says_so()
    {
        string said = SampleProcess.Run("FirstNetwork");
        double right = double.Parse(Regex.Match(said, @"^right: ([0-9.]+)").Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.True(right >= 97, said);
        Assert.Matches(@"\npitch [0-3] fires at [0-9.]+(, [0-9.]+){3}\n$", said);
    }
}
