using System.Collections.Generic;

namespace Edifice.Samples.Streaming;

/// <summary>Holds what was recognised against what there was to hear.</summary>
internal sealed class Score
{
    // A sound may be named until this many frames behind its end.
    private const int Grace = 15;

    private readonly List<string> lines = [];
    private SoundKind open;
    private long began;
    private long ended;
    private bool isOver;

    /// <summary>Sounds so far that are over, or were named.</summary>
    public int Sounds { get; private set; }

    /// <summary>Named as what they were.</summary>
    public int Right { get; private set; }

    /// <summary>Named as something else.</summary>
    public int Wrong { get; private set; }

    /// <summary>Names where nothing sounded.</summary>
    public int FalseAlarms { get; private set; }

    /// <summary>What happened, one line each.</summary>
    public IReadOnlyList<string> Lines => lines;

    /// <summary>Takes a frame's truth and what was said in it.</summary>
    public void Take(long frame, SoundKind truth, SoundKind said)
    {
        Follow(frame, truth);
        if (said == SoundKind.Nothing)
        {
            return;
        }

        string when = $"{frame / 100.0,7:F2} s  {said,-5}";
        if (open == SoundKind.Nothing)
        {
            FalseAlarms++;
            lines.Add($"{when} where there was nothing");
            return;
        }

        Sounds++;
        (Right, Wrong) = said == open ? (Right + 1, Wrong) : (Right, Wrong + 1);
        lines.Add(said == open ? $"{when} {10 * (frame - began)} ms behind its begin" : $"{when} but it was {open}");
        open = SoundKind.Nothing;
    }

    private void Follow(long frame, SoundKind truth)
    {
        if (truth == SoundKind.Nothing)
        {
            (ended, isOver) = isOver ? (ended, true) : (frame, true);
            if (open != SoundKind.Nothing && frame - ended > Grace)
            {
                Sounds++;
                lines.Add($"{frame / 100.0,7:F2} s  {open} was missed");
                open = SoundKind.Nothing;
            }
        }
        else if (isOver)
        {
            (open, began, isOver) = (truth, frame, false);
        }
    }
}
