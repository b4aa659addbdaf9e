using System.IO;
using Edifice.Samples.Digits;
using Xunit;

namespace Edifice.Gen.Samples.Tests;

public sealed class PlainPresenterTests
{
    private const string Expected =
        """
        data: 1000 drawn on a slate
        epoch 1/2  loss 0.7312  train 78.41 %  test 88.90 %  12035 images/s
        epoch 2/2  loss 1.5000  train 100.00 %  held out 91.23 %  test 0.04 %  0 images/s  rates 0.2500 0.0000
        confusion matrix (row: true digit, column: digit read)
                0     1     2     3     4     5     6     7     8     9
          0   190     0     0     0     0     0     0     0     0     0
          1     0   190     0     0     0     0     0     0     0     0
          2     0     0   190     0     0     0     0     0     0     0
          3     0     0     0   190     0     0     0     0     0     0
          4     0     0     0     0   190     0     0     0     0  1234
          5     0     0     0     0     0   190     0     0     0     0
          6     0     0     0     0     0     0   190     0     0     0
          7     0     0     0     0     0     0     0   190     0     0
          8     0     0     0     0     0     0     0     0   190     0
          9     0     0     0     0     0     0     0     0     0   190
        firing rate per stage (spikes per neuron and time step)
          first    0.1321
          hidden   0.5000
          readout  no spikes
        health: nothing stands out
        synaptic operations per image: 12346 (dense: 101632 multiply-adds)
        test accuracy: 60.63 % (1900 of 3134)

        """;

    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Says_the_same_in_every_culture(string culture)
    {
        using StringWriter output = new() { NewLine = "\n" };
        PlainPresenter presenter = new(output);
        Culture.In(culture, () =>
        {
            presenter.ShowData(SampleResult.Data);
            presenter.Watch(SampleResult.Train);
            presenter.ShowResult(SampleResult.Create(), new Health(SampleResult.Health()));
            return true;
        });
        Assert.Equal(Expected, output.ToString());
    }
}
