using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Edifice.Gen.Deployment.Tests;

/// <summary>The machine code of a binary of <see cref="DeployedProject"/>: the functions of the runtime and of the network.</summary>
internal sealed class Disassembly
{
    public Disassembly(string binary)
    {
        string code = Shell.Run("objdump", Path.GetDirectoryName(binary)!, "-d", "--no-show-raw-insn", binary).Succeeded().Output;
        Functions = [.. Regex.Split(code, @"\n\n(?=[0-9a-f]+ <)").Where(function => Regex.IsMatch(function, "^[0-9a-f]+ <(Edifice_Gen_Runtime|Deployed)_"))];
    }

    /// <summary>Each from its name on.</summary>
    public IReadOnlyList<string> Functions { get; }

    /// <summary>
    /// Calls of vectors in software, which the compiler puts where a kernel asks for vectors that the target lacks: 40 times slower. None, where dispatch is right.
    /// </summary>
    public IEnumerable<string> SoftwareCalls => Functions
        .SelectMany(function => Regex.Matches(function, "(call|jmp) +[0-9a-f]+ <(?<callee>[^>+]*Runtime_Intrinsics_[^>+]*)")
            .Select(match => $"{NameOf(function)} calls {match.Groups["callee"].Value}"))
        .Distinct();

    public static string NameOf(string function) => function[..function.IndexOf(':', StringComparison.Ordinal)];

    /// <summary>Whether some function has all of these words.</summary>
    public bool Has(params string[] words) => Functions.Any(function => words.All(word => function.Contains(word, StringComparison.Ordinal)));
}
