using System;
using System.Collections.Generic;

namespace Edifice.Tool;

/// <summary>Ends the command with a message for its user: what it was, what was expected, what to do.</summary>
internal sealed class ToolException : Exception
{
    private ToolException(string message, int exitCode, IReadOnlyList<string> details, Exception? cause)
        : base(message, cause)
        => (ExitCode, Details) = (exitCode, details);

    public int ExitCode { get; }

    /// <summary>One line each: the things that the message speaks of.</summary>
    public IReadOnlyList<string> Details { get; }

    /// <summary>An argument or a file that nothing can be done with.</summary>
    public static ToolException Unusable(string message, Exception? cause = null)
        => new(message, Tool.ExitCode.Unusable, [], cause);

    /// <inheritdoc cref="Unusable(string, Exception?)"/>
    public static ToolException Unusable(string message, IReadOnlyList<string> details)
        => new(message, Tool.ExitCode.Unusable, details, cause: null);

    /// <summary>A file that was read and does not belong to the network, or to any network.</summary>
    public static ToolException DoesNotFit(string message, IReadOnlyList<string>? details = null)
        => new(message, Tool.ExitCode.DoesNotFit, details ?? [], cause: null);
}
