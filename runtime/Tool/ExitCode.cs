namespace Edifice.Tool;

/// <summary>What the process ends with; runtime/docs/tool.md promises these numbers.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>All was read, and the file and the network do not belong together.</summary>
    public const int DoesNotFit = 1;

    /// <summary>Arguments that make no sense, or an input that can not be read.</summary>
    public const int Unusable = 2;
}
