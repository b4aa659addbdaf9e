using Edifice.Generator.Layers;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>Step: all layers of one time step, in the order of the data; what lives between the steps is the stream's.</summary>
internal static class StreamingFile
{
    public static string Write(NetworkPlan plan, StreamPlan stream)
    {
        string self = Identifiers.Escape(plan.Spec.Type.Name);
        ClassShell shell = new(plan.Spec, "This file: Step, which runs one time step, its schedule, and the memory map of a stream.")
        {
            Bases = $" : global::Edifice.IStreamingNetwork<{self}>",
            Table = [.. ScheduleTable.Of(plan, ScheduleChoice.Step), "", .. MemoryMap.Of(stream)],
        };
        return shell.Write(code =>
        {
            new DocComment($"Makes the state of one stream, at rest: {NetworkWords.Number(4 * (stream.StateLength + stream.ScratchLength))} bytes.")
                .Param("lanes", "How many numbers are handled at once; changes no bit.")
                .Throws("ArgumentOutOfRangeException", "<paramref name=\"lanes\"/> is no width.")
                .Write(code);
            code.Line($"public static global::Edifice.SpikeStream<{self}> CreateStream(");
            code.Line("    global::Edifice.LaneWidth lanes = global::Edifice.LaneWidth.Automatic) => new(lanes);");
            code.Line();
            WriteEntry(code, plan, stream, self, takesEvents: false);
            code.Line();
            WriteEntry(code, plan, stream, self, takesEvents: true);
            code.Line();
            WritePass(code, plan, stream);
        });
    }

    private static void WriteEntry(CodeWriter code, NetworkPlan plan, StreamPlan stream, string self, bool takesEvents)
    {
        string input = takesEvents ? "events" : "input";
        new DocComment(takesEvents ? "Runs one time step on the indices of its input's spikes: as a row with 1 there and 0 elsewhere." : "Runs one time step.")
            .Param(input, takesEvents
                ? FormattableText.Of($"Indices of the spikes in [{plan.Input.Size}], from 0 on and in any order; one that stands there twice is one spike, and none at all is silence. Only read.")
                : new NetworkWords(plan).StepInput + ". Only read.")
            .Param("output", NetworkWords.StepOutput(stream.Output) + ". Overwritten.")
            .Param("stream", "Advanced by one step; one call at a time. Nothing is allocated.")
            .Throws("ArgumentNullException", "<paramref name=\"stream\"/> is null.")
            .Throws("ArgumentException", takesEvents ? "An index is no input's, or <paramref name=\"output\"/> does not have its shape; nothing was written." : PassRemarks.WrongShape)
            .Throws("InvalidOperationException", "Another call is using <paramref name=\"stream\"/>.")
            .Throws("ObjectDisposedException", "<paramref name=\"stream\"/> was disposed.")
            .Write(code);
        code.Line($"public void {(takesEvents ? "StepEvents" : "Step")}(");
        code.Line($"    global::System.ReadOnlySpan<{(takesEvents ? "int" : "float")}> {input}, global::System.Span<float> output, global::Edifice.SpikeStream<{self}> stream)");
        using (code.Block())
        {
            code.Line("global::System.ArgumentNullException.ThrowIfNull(stream);");
            code.Line($"stream.Enter({input}, output);");
            using (code.Block("try"))
            {
                code.Line("StepPass pass = new()");
                code.Line("{");
                code.Line("    Parameters = Parameters.Values,");
                code.Line(takesEvents ? "    Events = events," : "    Input = input,");
                code.Line("    Output = output,");
                code.Line("    State = stream.States(),");
                code.Line("    Scratch = stream.Scratch(),");
                code.Line("    IsFirst = stream.Steps == 0,");
                code.Line("};");
                code.Line("global::Edifice.Numerics.LaneDispatch.Run(ref pass, stream.Lanes);");
                code.Line("stream.Record(output);");
            }

            using (code.Block("finally"))
            {
                code.Line("stream.Exit();");
            }
        }
    }

    private static void WritePass(CodeWriter code, NetworkPlan plan, StreamPlan stream)
    {
        code.Line("/// <summary>One time step.</summary>");
        using (code.Block("private ref struct StepPass : global::Edifice.Numerics.ILanePass"))
        {
            code.Line("public global::System.ReadOnlySpan<float> Parameters;");
            code.Line("public global::System.ReadOnlySpan<float> Input;");
            code.Line("public global::System.ReadOnlySpan<int> Events;");
            code.Line("public global::System.Span<float> Output;");
            code.Line("public global::Edifice.CompilerServices.PassMemory State;");
            code.Line("public global::Edifice.CompilerServices.PassMemory Scratch;");
            code.Line("public bool IsFirst;");
            code.Line();
            code.Line("/// <summary>All layers, in the order of the data.</summary>");
            code.Line("public readonly void Run<TLanes>()");
            code.Line("    where TLanes : struct, global::Edifice.Numerics.ILanes<TLanes>");
            using (code.Block())
            {
                WriteBody(code, plan, stream);
            }
        }
    }

    private static void WriteBody(CodeWriter code, NetworkPlan plan, StreamPlan stream)
    {
        if (stream.Events is { } events)
        {
            code.Line($"global::System.Span<float> events = {events.All};");
        }

        foreach (StreamLayer layer in stream.Layers)
        {
            LayerCatalog.KindOf(layer.Layer.Spec).WriteStep(code, layer, plan);
            code.Line();
        }

        StreamSignal output = stream.Output;
        code.Line(output.IsSpikes
            ? $"global::Edifice.CompilerServices.Rows.FromSpikes(1, {output.Size}, {output.Name}, {output.SpikeStride}, Output, {output.Size});"
            : $"{output.Name}.Slice(0, {output.Size}).CopyTo(Output);");
    }
}
