using System.Globalization;
using Xunit;

namespace Edifice.Golden.Tests;

public sealed class TrainerTests
{
    [Fact]
    public void A_network_learns_what_it_is_trained_on()
    {
        BlobNet network = BlobNet.Create(seed: 1);
        using Adam<BlobNet> adam = new(learningRate: 5e-3f);
        using Trainer<BlobNet> trainer = new(network, new TrainerOptions { Epochs = 10, BatchSize = 32, Seed = 5, Threads = 2 }, adam);
        SampleSet heldOut = Blobs.Draw(90, seed: 2);
        double before = trainer.Evaluate(heldOut).Accuracy;
        TrainingReport report = trainer.Fit(Blobs.Draw(600, seed: 1), heldOut);
        Assert.Equal(TrainingEnd.Completed, report.End);
        Assert.Equal(10, report.History.Count);
        Assert.InRange(before, 0, 0.8);
        Assert.InRange(trainer.Evaluate(heldOut).Accuracy, 0.97, 1);
        Assert.Equal(report.Best!.HeldOutAccuracy, trainer.Evaluate(heldOut).Accuracy);
    }

    [Fact]
    public void A_report_reads_as_a_line_for_every_epoch_in_every_culture()
    {
        EpochReport epoch = new()
        {
            Epoch = 2, Steps = 8, Samples = 64, Loss = 0.26129, Penalty = 0, Accuracy = 0.9215, LearningRate = 1e-3f,
            Rates = [new StageRate("hidden1", 0.2006)], HeldOutLoss = 0.3, HeldOutAccuracy = 0.9335, Seconds = 0.18,
        };
        const string Line = "epoch 2: loss 0.2613, accuracy 92.15 %, held out 93.35 %, 0.2 s; hidden1 0.201";
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal(Line, epoch.ToString());
            Assert.Equal(Line + "\nStoppedEarly behind epoch 1; best epoch 2", new TrainingReport(TrainingEnd.StoppedEarly, [epoch], epoch).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
