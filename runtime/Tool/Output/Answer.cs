using System.IO;

namespace Edifice.Tool;

/// <summary>Where a command's result, or what is wrong, is written to: as text for people, or as one JSON object.</summary>
internal sealed class Answer(TextWriter output, TextWriter error, bool isTerminal, bool isJson)
{
    /// <summary>Writes a result.</summary>
    /// <returns>The exit code that it stands for.</returns>
    public int Write(Report report)
    {
        if (isJson)
        {
            output.WriteLine(JsonText.Of(report));
        }
        else
        {
            report.Write(new TextPage(output, isTerminal));
        }

        return report.ExitCode;
    }

    /// <summary>Writes what is wrong: one line, and one for each thing that it is about.</summary>
    public void Write(ToolException problem)
    {
        if (isJson)
        {
            output.WriteLine(JsonText.Of(new ErrorReport(new ErrorText(problem.Message, problem.Details, problem.ExitCode))));
            return;
        }

        error.WriteLine($"error: {problem.Message.ReplaceLineEndings(" ")}");
        foreach (string detail in problem.Details)
        {
            error.WriteLine($"  {detail.ReplaceLineEndings(" ")}");
        }
    }
}
