using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Layers.Neuron;

/// <content>Forward and Backward: the formula is the runtime's, the structure is written here.</content>
internal sealed partial class NeuronKind
{
    private const string Kernels = "global::Edifice.CompilerServices.";

    public void WriteForward(CodeWriter code, LayerPlan layer, NetworkPlan network)
    {
        NeuronPlan neuron = (NeuronPlan)layer;
        string type = TypeOf(neuron, network);
        string shape = neuron.Local + "Shape";
        code.Section($"{neuron.Stage}: {neuron.Output.Size} neurons ({neuron.Layer.Kind})");
        FormulaText.WriteComment(code, FormulaText.Step(neuron.Layer));
        code.Line($"{Kernels}NeuronShape {shape} =");
        code.Line($"    new{SizesOf(neuron, Literals.Int(neuron.TimeSteps), neuron.CurrentStride)};");
        string current = WriteCurrent(code, neuron);
        string learned = LearnedCode.WriteRows(code, neuron);
        code.Line(neuron.Output.Declaration);
        code.Line($"{Kernels}NeuronKernel.{Verb(neuron)}{(neuron.Kept?.States is null ? "" : "InSegments")}<TLanes, {type}>(");
        code.Line($"    count, {shape},{(neuron.Kept?.States is null ? "" : $" segment: {network.Steps.Segment},")}");
        code.Line($"    {current}, {learned}, {neuron.Output.Name}, {(neuron.Kept is { } kept ? kept.States : neuron.RunsGroupAgain ? null : neuron.Tape)?.Group ?? "tape: default"});");
        if (neuron.Kept?.Current is { } constant)
        {
            using (code.Block("if (Tape.IsPresent)"))
            {
                code.Line($"{current}.Slice(0, count * {neuron.Output.Padded}).CopyTo({constant.Group});");
            }
        }

        RateCode.WriteForward(code, neuron, shape);
        using (code.Block("if (Trace.IsPresent)"))
        {
            code.Line($"{Kernels}NeuronKernel.Trace<TLanes, {type}>(");
            code.Line($"    count, {shape},");
            code.Line($"    {current}, {learned}, {neuron.Trace.Group});");
        }
    }

    public void WriteBackwardStart(CodeWriter code, LayerPlan layer) => LearnedCode.WriteStart(code, (NeuronPlan)layer);

    public void WriteChunkStart(CodeWriter code, LayerPlan layer) => LearnedCode.WriteChunkStart(code, (NeuronPlan)layer);

    public void WriteSampleStart(CodeWriter code, LayerPlan layer, NetworkPlan network)
    {
        RateCode.WriteSampleStart(code, (NeuronPlan)layer, network.Steps);
        SegmentCode.WriteSampleStart(code, (NeuronPlan)layer, network.Steps);
    }

    public void WriteAgain(CodeWriter code, LayerPlan layer, NetworkPlan network)
    {
        NeuronPlan neuron = (NeuronPlan)layer;
        code.Section($"{neuron.Stage}: {neuron.Output.Size} neurons ({neuron.Layer.Kind}), again");
        string current = SegmentCode.WriteCurrent(code, neuron, network.Steps);
        string start = SegmentCode.WriteStart(code, neuron, network.Steps);
        code.Line(neuron.Output.Declaration);
        code.Line($"{Kernels}NeuronKernel.{Verb(neuron)}Again<TLanes, {TypeOf(neuron, network)}>(");
        code.Line($"    {ShapeOf(neuron, network.Steps.Steps, neuron.CurrentStride)},");
        code.Line($"    {start}, {current}, {LearnedCode.NumbersAt(neuron)}, {neuron.Output.Name}, {neuron.Tape?.All ?? "tape: default"});");
    }

    public void WriteBackward(CodeWriter code, LayerPlan layer, NetworkPlan network)
    {
        NeuronPlan neuron = (NeuronPlan)layer;
        BackwardSteps steps = network.Steps;
        int stride = neuron.Input.IsPerStep ? neuron.Input.AdjointStride : PlanContext.StepStride(neuron.Output.Padded);
        string result = neuron.Input.IsPerStep ? neuron.Input.AdjointName : neuron.Local + "StepAdjoint";
        BufferPlan buffer = neuron.Input.IsPerStep ? neuron.Input.Adjoint! : neuron.StepAdjoint!;
        code.Section($"{neuron.Stage}: {neuron.Output.Size} neurons ({neuron.Layer.Kind}), from the last step to the first");
        FormulaText.WriteComment(code, FormulaText.Adjoint(neuron.Layer));
        if (neuron.RunsInBlocks)
        {
            WriteInBlocks(code, neuron, network);
            return;
        }

        RateCode.WriteBackward(code, neuron, steps);
        code.Line($"global::System.Span<float> {result} = {buffer.All};");
        (string learned, string learnedAdjoints) = LearnedCode.WriteAdjoints(code, neuron);
        bool carries = neuron.Kept?.StateAdjoints is not null;
        string tape = neuron.RunsGroupAgain ? WriteGroupAgain(code, neuron, network, learned)
            : neuron.Tape is null ? "tape: default" : steps.RunAgain ? neuron.Tape.All : neuron.Tape.Group;
        if (carries)
        {
            SegmentCode.WriteWindow(code, neuron, steps);
        }

        bool isTruncated = !carries && steps.Window > 0 && neuron.Layer.Dynamics.States.Count > 0;
        code.Line($"{Kernels}NeuronAdjointKernel.Backward{(carries ? "Segment" : isTruncated ? "InWindows" : "")}<TLanes, {TypeOf(neuron, network)}>(");
        code.Line($"    {(carries ? "" : steps.Samples + ", ")}{ShapeOf(neuron, steps.Steps, stride)},{(isTruncated ? $" window: {steps.Window}," : "")}");
        string given = $"{tape}, {learned}, {steps.AdjointOf(neuron.Output)}, {neuron.Output.AdjointStride}";
        if (carries)
        {
            code.Line($"    {given},");
            code.Line($"    {result}, {learnedAdjoints}, {SegmentCode.StateAdjointsOf(neuron)});");
        }
        else
        {
            code.Line($"    {given}, {result}, {learnedAdjoints});");
        }

        LearnedCode.WriteSums(code, neuron, steps);
        if (!neuron.Input.IsPerStep)
        {
            WriteSummedAdjoint(code, neuron, stride, steps);
        }
    }

    private static void WriteInBlocks(CodeWriter code, NeuronPlan neuron, NetworkPlan network)
    {
        LayerPlan behind = network.Layers.SkipWhile(item => item != neuron).ElementAt(1);
        code.Line("// A few neurons at a time, so that what lies between stays in cache: ds[t] = Wᵀ di[t], their steps again from the");
        code.Line("// constant current, their adjoint, and its sum over time.");
        code.Line($"{Kernels}BlockedAdjointKernel.Backward<TLanes, {TypeOf(neuron, network)}>(");
        code.Line($"    count, {ShapeOf(neuron, Literals.Int(neuron.TimeSteps), neuron.CurrentStride)},");
        code.Line($"    {neuron.Input.Values!.Group}, {LayerCatalog.KindOf(behind.Spec).AdjointProduct(behind, network)},");
        code.Line($"    {RateCode.AdjointsOf(neuron)}, block, {neuron.Input.AdjointOf("count")});");
    }

    /// <summary>The group's steps once more; gives the local variable that holds their tape.</summary>
    private static string WriteGroupAgain(CodeWriter code, NeuronPlan neuron, NetworkPlan network, string learned)
    {
        string tape = neuron.Local + "Tape";
        code.Line();
        code.Line("// The current is constant: to run the steps again takes less time than to fetch them from memory.");
        code.Line(neuron.Output.Declaration);
        code.Line($"global::System.Span<float> {tape} = {neuron.Tape!.All};");
        code.Line($"{Kernels}NeuronKernel.{Verb(neuron)}<TLanes, {TypeOf(neuron, network)}>(");
        code.Line($"    count, {ShapeOf(neuron, Literals.Int(neuron.TimeSteps), neuron.CurrentStride)},");
        code.Line($"    {neuron.Input.Values!.Group}, {learned}, {neuron.Output.Name}, {tape});");
        return tape;
    }

    public void WriteChunkEnd(CodeWriter code, LayerPlan layer) => LearnedCode.WriteChunkEnd(code, (NeuronPlan)layer);

    public void WriteStaticBackward(CodeWriter code, LayerPlan layer)
    {
    }

    public (IReadOnlyList<OptionSpec> Options, IReadOnlyList<ConstantSpec> Constants) Describe(LayerPlan layer)
    {
        NeuronSpec neuron = ((NeuronPlan)layer).Layer;
        return ([.. neuron.Options], [.. neuron.Constants]);
    }

    public string? AdjointProduct(LayerPlan layer, NetworkPlan network) => null;

    public string? Trace(LayerPlan layer, NetworkPlan network)
    {
        NeuronPlan neuron = (NeuronPlan)layer;
        NeuronStream? stream = network.Stream?.Layers.OfType<NeuronStream>().FirstOrDefault(item => item.Layer.Stage == neuron.Stage);
        string streamOffset = stream is null ? "" : $", StreamOffset = {stream.States.Offset}";
        string rateOffset = neuron.Rates is null ? "" : $", RateOffset = {neuron.Rates.Offset}";
        return $"new({Literals.String(neuron.Stage)}, {neuron.Output.Size}, {neuron.Output.Padded}, {neuron.Trace.Offset}, {List(VariablesOf(neuron.Layer))})\n"
            + $"{{\n    States = {List(neuron.Layer.Dynamics.States)}{streamOffset}{rateOffset},\n}}";
    }

    /// <summary>What a recording keeps of the neurons, step by step.</summary>
    private static string[] VariablesOf(NeuronSpec neuron)
        => [neuron.NeverFires ? "output" : "spike", "current", .. neuron.Dynamics.States, .. neuron.Dynamics.KeptTapes];

    private static string List(IEnumerable<string> names) => $"[{string.Join(", ", names.Select(Literals.String))}]";

    private static string TypeOf(NeuronPlan neuron, NetworkPlan network)
        => "StageNeurons." + network.NeuronTypes.First(type =>
            type.Neuron.Dynamics == neuron.Layer.Dynamics && type.Neuron.Constants == neuron.Layer.Constants).Name;

    private static string Verb(NeuronPlan neuron) => neuron.Output.IsSpikes ? "Spike" : "Value";

    private static string ShapeOf(NeuronPlan neuron, string steps, int currentStride)
        => $"new {Kernels}NeuronShape{SizesOf(neuron, steps, currentStride)}";

    private static string SizesOf(NeuronPlan neuron, string steps, int currentStride)
        => FormattableText.Of(
            $"(TimeSteps: {steps}, Neurons: {neuron.Output.Size}, Padded: {neuron.Output.Padded}, CurrentStride: {currentStride})");

    private static string WriteCurrent(CodeWriter code, NeuronPlan neuron)
    {
        SignalPlan input = neuron.Input;
        if (neuron.Current is null)
        {
            return input.IsPerStep ? input.Name : input.GroupValues;
        }

        string current = neuron.Local + "Current";
        code.Line($"global::System.Span<float> {current} = {neuron.Current.All};");
        code.Line(input.IsSpikes ? $"{Kernels}Rows.FromSpikes(" : $"{Kernels}Rows.Copy(");
        code.Line(input.IsSpikes
            ? $"    count * {neuron.TimeSteps}, {input.Size}, {input.Name}, {input.SpikeStride}, {current}, {neuron.Output.Padded});"
            : $"    count, {input.Size}, {input.GroupValues}, {input.Stride}, {current}, {neuron.Output.Padded});");
        return current;
    }

    private static void WriteSummedAdjoint(CodeWriter code, NeuronPlan neuron, int stride, BackwardSteps steps)
    {
        string sums = neuron.CurrentAdjoint?.Of("first", steps.Samples) ?? neuron.Input.AdjointOf(steps.Samples);
        code.Line();
        code.Line("// The current is constant: its gradient is the sum over time.");
        code.Line(steps.AreCut ? $"{Kernels}TimeSums.Add<TLanes>(" : $"{Kernels}TimeSums.PerSample<TLanes>(");
        code.Line($"    {(steps.AreCut ? "" : steps.Samples + ", ")}{steps.Steps}, {neuron.Output.Padded}, {neuron.Local}StepAdjoint, {stride}, {sums});");
        if (neuron.CurrentAdjoint is not null)
        {
            using (code.Block(steps.AreCut ? "if (begin == 0 && !InputGradients.IsEmpty)" : "if (!InputGradients.IsEmpty)"))
            {
                code.Line($"{Kernels}Rows.Copy(");
                code.Line($"    {steps.Samples}, {neuron.Input.Size}, {sums}, {neuron.Output.Padded}, {neuron.Input.AdjointOf(steps.Samples)}, {neuron.Input.AdjointStride});");
            }
        }
    }
}
