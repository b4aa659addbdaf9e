namespace Edifice.Generator.Emission;

/// <summary>Sentences that several files of a network have in common.</summary>
internal static class PassRemarks
{
    /// <summary>For the header of a file with a pass over a batch.</summary>
    public const string Offsets = "Its offsets are those of the memory map, at the top of the file with the constructors.";

    public const string WrongShape = "A span does not have its shape, spans overlap, or a number is not what the network takes; nothing was written.";
}
