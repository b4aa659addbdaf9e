using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Checking;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission.Native;

/// <summary>The functions that a network exports.</summary>
internal static class NativeFunctions
{
    private const string Services = "global::Edifice.CompilerServices.";

    private static readonly NativeParameter s_handle = new(NativeType.Handle, "handle");
    private static readonly NativeParameter s_maxBatch = new(NativeType.Int, "max_batch");
    private static readonly NativeParameter s_newHandle = new(NativeType.NewHandle, "handle");
    private static readonly NativeParameter s_input = new(NativeType.ReadFloats, "input");
    private static readonly NativeParameter s_inputLength = new(NativeType.Size, "input_length");
    private static readonly NativeParameter s_output = new(NativeType.WrittenFloats, "output");
    private static readonly NativeParameter s_outputLength = new(NativeType.Size, "output_length");

    /// <summary>All of them, in the order of the header.</summary>
    public static NativeFunction[] Of(NetworkPlan plan)
    {
        string self = Identifiers.Escape(plan.Spec.Type.Name);
        string calls = $"{Services}NativeCalls<{self}>";
        return plan.Stream is { } stream
            ? [.. Making(plan, $"{Services}NativeStreamCalls<{self}>"), .. Running(calls), .. Stepping(plan, stream, $"{Services}NativeStreamCalls<{self}>"), .. Facts(plan)]
            : [.. Making(plan, calls), .. Running(calls), .. Facts(plan)];
    }

    /// <summary>The names in C, without regard to upper and lower case, in which constants differ from functions.</summary>
    public static IEnumerable<string> NamesOf(NetworkPlan plan, string prefix) => Of(plan).Select(function => $"{prefix}_{function.Name}".ToLowerInvariant());

    private static IEnumerable<NativeFunction> Making(NetworkPlan plan, string calls)
    {
        bool hasWeights = plan.Spec.Weights is not null;
        yield return NativeFunction.Call(
            calls, "create",
            "Makes a network of the bytes of a .safetensors file, which are copied; " + (hasWeights
                ? "with weights NULL and weights_length 0, of the weights that are part of the library."
                : "none are part of the library, so that NULL is $$_NO_WEIGHTS."),
            [new(NativeType.ReadBytes, "weights"), new(NativeType.Size, "weights_length"), s_maxBatch, s_newHandle],
            hasWeights ? ", static () => Pretrained" : ", null");
        yield return NativeFunction.Call(
            calls, "create_seeded", "Makes a network with freshly drawn weights; the same seed gives the same ones everywhere.",
            [new(NativeType.Long, "seed"), s_maxBatch, s_newHandle]);
        yield return NativeFunction.Call(
            calls, "create_shared", "Makes a handle with the weights of another one, for another thread: they are not copied, and stay until the last of their handles is destroyed.",
            [new(NativeType.Handle, "other"), s_maxBatch, s_newHandle]);
        yield return NativeFunction.Call(
            calls, "load", "Makes a network of a .safetensors file. The path is UTF-8.", [new(NativeType.Text, "path"), s_maxBatch, s_newHandle]);
    }

    private static IEnumerable<NativeFunction> Running(string calls)
    {
        yield return NativeFunction.Call(calls, "destroy", "Ends a handle and gives its memory back. It is $$_BAD_HANDLE from then on.", [s_handle]);
        yield return NativeFunction.Call(
            calls, "max_batch", "The most samples of one call, as the handle was created.", [s_handle, new(NativeType.WrittenInt, "max_batch")]);
        yield return NativeFunction.Call(
            calls, "forward", "Runs all time steps of 1 to max_batch samples. The lengths are in numbers: so many times $$_INPUT_LENGTH and $$_OUTPUT_LENGTH.",
            [s_handle, s_input, s_inputLength, s_output, s_outputLength]);
    }

    private static IEnumerable<NativeFunction> Stepping(NetworkPlan plan, StreamPlan stream, string calls)
    {
        string step = $"input: {new NetworkWords(plan).StepInput}. output: {NetworkWords.StepOutput(stream.Output)}.";
        yield return NativeFunction.Call(
            calls, "step", $"Runs one time step of the handle's stream, which keeps its state between calls. {step}",
            [s_handle, s_input, s_inputLength, s_output, s_outputLength]);
        yield return NativeFunction.Call(
            calls, "step_events",
            FormattableText.Of($"Runs one time step on the indices of its input's spikes, 0 to {plan.Input.Size - 1}: as a row with 1 there and 0 elsewhere. None at all is silence; one that stands there twice is one spike."),
            [s_handle, new(NativeType.ReadInts, "events"), new(NativeType.Size, "count"), s_output, s_outputLength]);
        if (plan.Layers[plan.Layers.Count - 1].Spec is DecodeSpec)
        {
            yield return NativeFunction.Call(
                calls, "decode", "What the network says of the steps so far: after $$_NUM_TIMESTEPS from rest, the output of $_forward.", [s_handle, s_output, s_outputLength]);
        }

        yield return NativeFunction.Call(calls, "reset", "Puts the stream back to rest, as if no step had been taken.", [s_handle]);
        yield return NativeFunction.Call(
            calls, "steps", "Steps taken since the handle was created or reset, those before a snapshot that it goes on from included.", [s_handle, new(NativeType.WrittenLong, "steps")]);
        yield return new NativeFunction("snapshot_length", NativeType.Size, "Bytes of a snapshot.", $"(nuint){calls}.SnapshotLength");
        yield return NativeFunction.Call(
            calls, "snapshot_save", "Writes all that the stream holds, in the same bytes on every machine.",
            [s_handle, new(NativeType.WrittenBytes, "snapshot"), new(NativeType.Size, "snapshot_length")]);
        yield return NativeFunction.Call(
            calls, "snapshot_restore", "Goes on from a snapshot with the same bits. One that is damaged, or another network's, leaves the stream as it was.",
            [s_handle, new(NativeType.ReadBytes, "snapshot"), new(NativeType.Size, "snapshot_length")]);
    }

    private static IEnumerable<NativeFunction> Facts(NetworkPlan plan)
    {
        foreach (NativeConstant constant in NativeConstant.Of(plan))
        {
            yield return new NativeFunction(constant.Name, constant.Type, $"$${"_" + constant.Name.ToUpperInvariant()} of the library.", constant.Value);
        }

        yield return new NativeFunction(
            "fingerprint", NativeType.Bits, "$$_FINGERPRINT of the library. Where it is not the header's, one of them is of another declaration.", $"0x{DeclarationFingerprint.Of(plan)}");
        yield return new NativeFunction("abi_version", NativeType.Int, "$$_ABI_VERSION of the library.", $"{Services}NativeRuntime.AbiVersion");
        yield return new NativeFunction("version", NativeType.Text, "The version of Edifice.Gen that the library was made with.", $"{Services}NativeRuntime.Version");
        yield return new NativeFunction(
            "instruction_set", NativeType.Text, "The widest instruction set in use, such as \"AVX2 + FMA\"; NULL where EDIFICE_INSTRUCTION_SET is none.", $"{Services}NativeRuntime.InstructionSet");
        yield return new NativeFunction(
            "last_error", NativeType.Text, "What was wrong with this thread's last call that failed: UTF-8, empty where none has, valid until the next one that fails.", $"{Services}NativeRuntime.LastError");
    }
}
