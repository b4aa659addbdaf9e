using System.Collections.Generic;

namespace Edifice.Tool;

/// <summary>What --json writes where a command can not give its result.</summary>
internal sealed record ErrorReport(ErrorText Error);

/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Details">The things that the message speaks of, one each.</param>
/// <param name="ExitCode">What the process ends with.</param>
internal sealed record ErrorText(string Message, IReadOnlyList<string> Details, int ExitCode);
