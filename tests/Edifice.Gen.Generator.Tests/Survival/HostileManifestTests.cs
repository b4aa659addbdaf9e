using System;
using System.Linq;
using Edifice.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Edifice.Generator.Tests.Survival;

/// <summary>Manifests that no build task wrote: a diagnostic or none, never an exception, and always code that compiles.</summary>
public class HostileManifestTests
{
    private const int Mutations = 400;

    private static readonly string[] s_pieces =
        ["tensor 3x4 hidden1.weight\n", "tensor 2147483647x2147483647 a\n", "tensor 1073741824 a\n", "tensor 0x1 a\n", "tensor -1 a\n", "tensor 1x1x1 a\n", "tensor 3 \n",
         "layout 2\n", "layout \n", "error \n", "error \"}; // */\n", "fingerprint 0\n", "network \u2028\n", "\0", "\uD800", "edifice-weights 2\n", " ", "x", "\n\n", "source ../../\"\n", "source R&D<b>.safetensors\n", "&<"];

    private static readonly CSharpCompilation s_networks = Compiler.Compile(
        "[SpikingNetwork(InputSize = 4, OutputSize = 2, HiddenSizes = [3])][Weights(\"digits\")] partial class Digits;",
        "class User { object Both() => (Digits.Pretrained, Digits.CreatePretrained()); }");

    [Fact]
    public void Mutated_manifest_is_a_diagnostic_or_fits()
    {
        Random random = new((int)RunSeed.Value);
        int refused = 0;
        for (int mutation = 0; mutation < Mutations; mutation++)
        {
            string text = Manifests.Digits;
            for (int edit = random.Next(1, 4); edit > 0; edit--)
            {
                text = Edit(text, random);
            }

            AdditionalText manifest = Manifests.Of("digits", text);
            Generated generated = Generate.Compiled(s_networks, manifest);
            Assert.True(generated.Problems.All(problem => problem.Severity != DiagnosticSeverity.Error), $"{string.Join("\n", generated.Problems)}\nby\n{text}");
            Diagnostic[] found = Analyze.Diagnostics(s_networks, manifest);
            Assert.True(found.All(diagnostic => diagnostic.Id is "EDG0502" or "EDG0503" or "EDG0504"), $"{string.Join("\n", found.Select(each => each.ToString()))}\nby\n{text}");
            refused += found.Length == 0 ? 0 : 1;
        }

        Assert.InRange(refused, Mutations / 2, Mutations);
    }

    private static string Edit(string text, Random random)
    {
        int place = random.Next(text.Length + 1);
        int length = Math.Min(random.Next(1, 12), text.Length - place);
        return random.Next(4) switch
        {
            0 => text.Remove(place, length),
            1 => text.Insert(place, s_pieces[random.Next(s_pieces.Length)]),
            2 => text[..place],
            _ => text.Remove(place, length).Insert(place, s_pieces[random.Next(s_pieces.Length)]),
        };
    }
}
