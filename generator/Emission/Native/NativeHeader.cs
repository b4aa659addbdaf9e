using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Checking;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission.Native;

/// <summary>The header of a network's exported functions: C99 and C++.</summary>
internal static class NativeHeader
{
    private const int Width = 110;

    /// <summary>The version of signatures and numbers, as the runtime's NativeRuntime has it.</summary>
    public const int AbiVersion = 1;

    public static string Write(NetworkPlan plan, string prefix)
    {
        CodeWriter text = new();
        string capitals = prefix.ToUpperInvariant();
        WriteTop(text, plan);
        text.Line("#ifndef EDIFICE_$$_H\n#define EDIFICE_$$_H");
        text.Line();
        text.Line("#include <stddef.h>\n#include <stdint.h>");
        text.Line();
        text.Line("#if defined(_WIN32) && !defined($$_STATIC)\n#define $$_API __declspec(dllimport)\n#else\n#define $$_API\n#endif");
        text.Line();
        text.Line("#ifdef __cplusplus\nextern \"C\" {\n#endif");
        text.Line();
        WriteConstants(text, plan);
        text.Line();
        WriteTypes(text);
        foreach (NativeFunction function in NativeFunctions.Of(plan))
        {
            text.Line();
            WriteComment(text, function.Comment);
            text.Line("$$_API " + function.InC);
        }

        text.Line();
        text.Line("#ifdef __cplusplus\n} /* extern \"C\" */\n#endif");
        text.Line();
        text.Line("#endif");
        return text.ToString().Replace("$$", capitals).Replace("$", prefix);
    }

    private static void WriteTop(CodeWriter text, NetworkPlan plan)
    {
        NetworkWords words = new(plan);
        string name = plan.Spec.Type.Name;
        text.Line("/*");
        WriteLines(text, $"$.h: {name}, a spiking network. Written by Edifice.Gen when its library is built: changes here are lost.");
        text.Line(" *");
        WriteLines(text, $"input   {words.Input}");
        WriteLines(text, $"output  {words.OutputShape}");
        text.Line(" *");
        WriteLines(text, "Every function that returns $_status has done all that it says, or nothing: then it returns another number than $$_OK, and $_last_error() says in words what was wrong. Nothing is thrown.");
        WriteLines(text, "Threads: a handle is for one call at a time; a second one is $$_IN_USE. Handles are independent of each other, and $_create_shared makes one for another thread with the same weights.");
        RegionLengths lengths = plan.Lengths;
        long fixedLength = lengths.ScratchFixed + (plan.Stream is { } stream ? stream.StateLength + stream.ScratchLength + DecoderLength(plan, stream) : 0);
        WriteLines(text, $"Memory: a handle takes {NetworkWords.Number(4 * fixedLength)} bytes and {NetworkWords.Number(4 * lengths.ScratchPerSample)} for each sample of max_batch, besides {NetworkWords.Number(4L * plan.ParameterLength)} of weights. Calls with it allocate nothing, unless they fail.");
        WriteLines(text, "Input and output are the caller's, are not kept, and may not overlap. What a pointer leads to is not checked; NULL, addresses that are not aligned, lengths and numbers are.");
        text.Line(" */");
    }

    // A stream keeps what its final decoder has seen, a number of 8 bytes for each output and one more.
    private static long DecoderLength(NetworkPlan plan, StreamPlan stream) => stream.Layers.Count < plan.Layers.Count ? 2 * (stream.Output.Size + 1) : 0;

    private static void WriteConstants(CodeWriter text, NetworkPlan plan)
    {
        List<(string Definition, string Comment)> constants =
        [
            .. NativeConstant.Of(plan).Select(constant => ($"$$_{constant.Name.ToUpperInvariant()} {constant.Value}", constant.Comment)),
            (FormattableText.Of($"$$_ABI_VERSION {AbiVersion}"), "of these functions and numbers, which are only ever added to within a version"),
            ($"$$_FINGERPRINT UINT64_C(0x{DeclarationFingerprint.Of(plan)})", "of the declaration: sizes, layers and their constants"),
        ];
        int width = constants.Max(constant => constant.Definition.Length);
        foreach ((string definition, string comment) in constants)
        {
            text.Line($"#define {definition.PadRight(width)} /* {comment} */");
        }
    }

    private static void WriteTypes(CodeWriter text)
    {
        text.Line("/* What a function returns. */");
        text.Line("typedef int32_t $_status;");
        text.Line("enum {");
        int width = NativeStatusCode.All.Max(code => code.Name.Length);
        for (int code = 0; code < NativeStatusCode.All.Length; code++)
        {
            bool isLast = code == NativeStatusCode.All.Length - 1;
            string value = FormattableText.Of($"{NativeStatusCode.All[code].Name.PadRight(width)} = {code}{(isLast ? "" : ",")}");
            text.Line($"    $$_{value.PadRight(width + 6)} /* {NativeStatusCode.All[code].Comment} */");
        }

        text.Line("};");
        text.Line();
        WriteComment(text, "A network with the memory of its passes. No address: a handle that was destroyed, or never was one, is told from those that are.");
        text.Line("typedef struct $_network *$_handle;");
    }

    private static void WriteComment(CodeWriter text, string comment)
    {
        string[] lines = [.. Wrapping.Lines(comment, Width)];
        for (int line = 0; line < lines.Length; line++)
        {
            text.Line($"{(line == 0 ? "/* " : "   ")}{lines[line]}{(line == lines.Length - 1 ? " */" : "")}");
        }
    }

    private static void WriteLines(CodeWriter text, string words)
    {
        foreach (string line in Wrapping.Lines(words, Width))
        {
            text.Line($" * {line}");
        }
    }
}
