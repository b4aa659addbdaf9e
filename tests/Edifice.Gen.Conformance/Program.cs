using System;

namespace Edifice.Conformance;

/// <summary>Holds the whole product against truth that nobody here wrote: <c>--help</c> lists the arguments.</summary>
internal static class Program
{
    private static int Main(string[] args) => ConformanceCommand.Invoke(args, Console.Out, Console.Error);
}
