namespace Edifice;

/// <summary>Why a training ended.</summary>
public enum TrainingEnd
{
    /// <summary>All epochs are done.</summary>
    Completed,

    /// <summary>The held-out samples were answered no better for as many epochs as the patience lasts.</summary>
    StoppedEarly,

    /// <summary>The caller cancelled it, between two steps: it can be saved, and go on from there.</summary>
    Cancelled,
}
