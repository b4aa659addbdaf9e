using Edifice.Generator.Layers;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>Step of many agents: all layers of one time step, a block of sixteen agents at a time.</summary>
internal static class AgentsFile
{
    private const string Lanes = "global::Edifice.LaneWidth lanes = global::Edifice.LaneWidth.Automatic";

    public static string Write(NetworkPlan plan, StreamPlan agents)
    {
        string self = Identifiers.Escape(plan.Spec.Type.Name);
        ClassShell shell = new(plan.Spec, "This file: Step of many agents side by side, and their memory map.") { Table = MemoryMap.OfAgents(agents) };
        return shell.Write(code =>
        {
            WriteFactory(code, agents, self, withTeam: false);
            code.Line();
            WriteFactory(code, agents, self, withTeam: true);
            code.Line();
            WriteEntry(code, plan, agents, self);
            code.Line();
            WritePass(code, plan, agents, self);
        });
    }

    private static void WriteFactory(CodeWriter code, StreamPlan agents, string self, bool withTeam)
    {
        DocComment document = new DocComment(
                $"Makes the states of many agents, at rest: {NetworkWords.Number(4 * agents.StateLength)} bytes for every sixteen, and {NetworkWords.Number(4 * agents.ScratchLength)} per thread.")
            .Param("count", "Agents, at least 1.");
        if (withTeam)
        {
            document.Param("team", "Threads that share the agents, with the bits of one; remains the caller's to dispose.");
        }

        document
            .Param("lanes", "How many numbers are handled at once; changes no bit.")
            .Throws("ArgumentOutOfRangeException", "<paramref name=\"count\"/> is below 1 or too large for memory, or <paramref name=\"lanes\"/> is no width.");
        if (withTeam)
        {
            document.Throws("ArgumentNullException", "<paramref name=\"team\"/> is null.");
        }

        document.Write(code);
        code.Line($"public static global::Edifice.AgentStreams<{self}> CreateAgents(");
        code.Line(withTeam
            ? $"    int count, global::Edifice.WorkerTeam team,\n    {Lanes}) => new(count, team, lanes);"
            : $"    int count, {Lanes}) => new(count, lanes);");
    }

    private static void WriteEntry(CodeWriter code, NetworkPlan plan, StreamPlan agents, string self)
    {
        new DocComment("Runs one time step of many agents, each with the bits of a stream of its own.")
            .Param("inputs", $"[agents, n], n as {new NetworkWords(plan).StepInput}. Only read.")
            .Param("outputs", $"[agents, n], n as {NetworkWords.StepOutput(agents.Output)}. Overwritten.")
            .Param("agents", "All advanced by one step; one call at a time. Nothing is allocated.")
            .Throws("ArgumentNullException", "<paramref name=\"agents\"/> is null.")
            .Throws("ArgumentException", PassRemarks.WrongShape)
            .Throws("InvalidOperationException", "Another call is using <paramref name=\"agents\"/> or its team.")
            .Throws("ObjectDisposedException", "<paramref name=\"agents\"/> was disposed.")
            .Write(code);
        code.Line("public void Step(");
        code.Line($"    global::System.ReadOnlySpan<float> inputs, global::System.Span<float> outputs, global::Edifice.AgentStreams<{self}> agents)");
        using (code.Block())
        {
            code.Line("global::System.ArgumentNullException.ThrowIfNull(agents);");
            code.Line("agents.Enter(inputs, outputs);");
            using (code.Block("try"))
            {
                code.Line("AgentPass pass = new()");
                code.Line("{");
                code.Line("    Parameters = Parameters.Values,");
                code.Line("    Input = inputs,");
                code.Line("    Output = outputs,");
                code.Line("    State = agents.States(),");
                code.Line("    Scratch = agents.Scratch(),");
                code.Line("    Agents = agents,");
                code.Line("    Batch = agents.Blocks,");
                code.Line("};");
                code.Line("global::Edifice.CompilerServices.BatchDispatch.Forward(ref pass, agents.Lanes, agents.Team);");
            }

            using (code.Block("finally"))
            {
                code.Line("agents.Exit();");
            }
        }
    }

    private static void WritePass(CodeWriter code, NetworkPlan plan, StreamPlan agents, string self)
    {
        code.Line("/// <summary>One time step of blocks of sixteen agents.</summary>");
        using (code.Block("private ref struct AgentPass : global::Edifice.CompilerServices.IBatchPass<AgentPass>"))
        {
            code.Line("public global::System.ReadOnlySpan<float> Parameters;");
            code.Line("public global::System.ReadOnlySpan<float> Input;");
            code.Line("public global::System.Span<float> Output;");
            code.Line("public global::Edifice.CompilerServices.PassMemory State;");
            code.Line("public global::Edifice.CompilerServices.PassMemory Scratch;");
            code.Line($"public global::Edifice.AgentStreams<{self}> Agents;");
            code.Line("public int FirstBlock;");
            code.Line();
            code.Line("/// <summary>Blocks of this part.</summary>");
            code.Line("public int Batch { get; init; }");
            code.Line();
            WritePart(code);
            code.Line();
            code.Line("/// <summary>All layers, in the order of the data, block by block.</summary>");
            code.Line("public readonly void Run<TLanes>()");
            code.Line("    where TLanes : struct, global::Edifice.Numerics.ILanes<TLanes>");
            using (code.Block())
            {
                WriteBody(code, plan, agents);
            }
        }
    }

    private static void WritePart(CodeWriter code)
    {
        code.Line("/// <summary>The same pass over some of its blocks, in one worker's memory.</summary>");
        code.Line("public readonly AgentPass Part(int worker, int first, int count) => new()");
        code.Line("{");
        code.Line("    Parameters = Parameters,");
        code.Line("    Input = Input,");
        code.Line("    Output = Output,");
        code.Line("    State = State.Part(worker, first),");
        code.Line("    Scratch = Scratch.Part(worker, first),");
        code.Line("    Agents = Agents,");
        code.Line("    FirstBlock = FirstBlock + first,");
        code.Line("    Batch = count,");
        code.Line("};");
    }

    private static void WriteBody(CodeWriter code, NetworkPlan plan, StreamPlan agents)
    {
        if (agents.Events is { } events)
        {
            code.Line($"global::System.Span<float> events = {events.All};");
        }

        if (agents.NumberRow is { } row)
        {
            code.Line($"global::System.Span<float> numberRow = {row.All};");
        }

        foreach (StreamLayer layer in agents.Layers)
        {
            LayerCatalog.KindOf(layer.Layer.Spec).WriteAgentsStart(code, layer);
        }

        using (code.Block("for (int block = 0; block < Batch; block++)"))
        {
            code.Line($"int first = (FirstBlock + block) * {AgentContext.Agents};");
            code.Line("int agents = Agents.AgentsOf(FirstBlock + block);");
            code.Line("uint starting = Agents.StartingOf(FirstBlock + block);");
            code.Line($"global::System.Span<float> states = State.PerSample(0, {agents.StateLength}, block, 1);");
            foreach (StreamLayer layer in agents.Layers)
            {
                LayerCatalog.KindOf(layer.Layer.Spec).WriteAgents(code, layer, plan);
                code.Line();
            }

            StreamSignal output = agents.Output;
            code.Line($"global::System.Span<float> outputs = Output.Slice(first * {output.Size}, agents * {output.Size});");
            code.Line($"global::Edifice.CompilerServices.AgentBlock.{(output.IsSpikes ? "ScatterSpikes" : "Scatter")}(agents, {output.Size}, {output.Name}, outputs);");
            code.Line("Agents.Record(FirstBlock + block, outputs);");
        }
    }
}
