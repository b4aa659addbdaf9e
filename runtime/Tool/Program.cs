using System;

namespace Edifice.Tool;

/// <summary><c>dotnet edifice</c>: <c>--help</c> lists the commands.</summary>
internal static class Program
{
    private static int Main(string[] args) => EdificeCommand.Run(args, Console.Out, Console.Error, isTerminal: !Console.IsOutputRedirected);
}
