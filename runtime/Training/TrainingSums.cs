namespace Edifice;

/// <summary>What a step, or an epoch so far, has brought; a checkpoint in the middle of an epoch keeps it.</summary>
internal sealed class TrainingSums
{
    /// <summary>Samples seen.</summary>
    public long Samples { get; set; }

    /// <summary>Of their losses.</summary>
    public double Loss { get; set; }

    /// <summary>Of the batches' penalties, each times its samples.</summary>
    public double Penalty { get; set; }

    /// <summary>Answered correctly.</summary>
    public long Correct { get; set; }

    /// <summary>Seconds spent training, those before a resumption too.</summary>
    public double Seconds { get; set; }

    /// <summary>The learning rate of the last step; 0 before any.</summary>
    public float LearningRate { get; set; }

    /// <summary>The checksum of the samples seen.</summary>
    public ulong Seen { get; set; }

    /// <summary>Of the stages.</summary>
    public RateMeans Rates { get; } = new();

    public void Clear()
    {
        (Samples, Loss, Penalty, Correct, Seconds, LearningRate, Seen) = (0, 0, 0, 0, 0, 0, 0);
        Rates.Clear();
    }

    /// <summary>Adds what came next; its checksum has gone on from this one.</summary>
    public void Add(TrainingSums other)
    {
        (LearningRate, Seen) = (other.LearningRate, other.Seen);
        Samples += other.Samples;
        Loss += other.Loss;
        Penalty += other.Penalty;
        Correct += other.Correct;
        Seconds += other.Seconds;
        Rates.AddSums(other.Rates.Sums, other.Samples);
    }
}
