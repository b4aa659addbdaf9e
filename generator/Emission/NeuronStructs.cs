using System.Linq;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>The network's neurons with their constants: the formula stays in the runtime, the numbers are literals.</summary>
internal static class NeuronStructs
{
    private const string Inlined =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    private const string Variables = "global::Edifice.CompilerServices.NeuronVariables<TLanes>";

    public static void Write(CodeWriter code, NetworkPlan plan)
    {
        code.Line("/// <summary>The neurons of the stages, with their constants.</summary>");
        using (code.Block("private static class StageNeurons"))
        {
            for (int index = 0; index < plan.NeuronTypes.Count; index++)
            {
                if (index > 0)
                {
                    code.Line();
                }

                WriteType(code, plan.NeuronTypes[index]);
            }
        }
    }

    private static void WriteType(CodeWriter code, NeuronType type)
    {
        NeuronDynamics dynamics = type.Neuron.Dynamics;
        Document(code, type);
        using (code.Block($"public readonly struct {type.Name} : global::Edifice.CompilerServices.IStageNeuron"))
        {
            code.Line($"public static int StateCount => {dynamics.States.Count};");
            code.Line();
            code.Line($"public static int TapeCount => {dynamics.KeptTapes.Count};");
            code.Line();
            if (dynamics.LearnedNumbers.Count > 0)
            {
                code.Line($"public static int LearnedCount => {dynamics.LearnedNumbers.Count};");
                code.Line();
            }

            WriteConstants(code, type.Neuron);
            WriteMethods(code, new NeuronCalls(type.Neuron), OnLines(dynamics.Type));
        }
    }

    private static void Document(CodeWriter code, NeuronType type)
    {
        code.Line($"/// <summary>The neurons of {type.Stages}.</summary>");
        if (FormulaText.Numbers(type.Neuron) is { Length: > 0 } numbers)
        {
            code.Line($"/// <remarks>{Xml.Escape(numbers)}.</remarks>");
        }
    }

    private static void WriteMethods(CodeWriter code, NeuronCalls calls, string dynamics)
    {
        if (calls.Neuron.Dynamics.HasStart)
        {
            code.Line();
            WriteMethod(
                code, calls.Neuron, "The states before the first step.", "void Start<TLanes>(", $"    ref {Variables} states)",
                Call(dynamics, "Start", $"in constants{calls.StartArguments}"));
        }

        code.Line();
        WriteMethod(
            code, calls.Neuron, "One step forwards.",
            "TLanes Advance<TLanes>(",
            $"    TLanes current,\n    in {Variables} learned,\n    ref {Variables} states,\n    ref {Variables} tape)",
            "return " + Call(dynamics, "Step", $"in constants, current{calls.NamedNumbers}", calls.StepArguments));
        code.Line();
        WriteMethod(
            code, calls.Neuron, "One step backwards.",
            "TLanes Adjoint<TLanes>(",
            $"    in {Variables} tape,\n    in {Variables} learned,\n    TLanes spikeAdjoint,\n    ref {Variables} stateAdjoints,\n    ref {Variables} learnedAdjoints)",
            Call(
                dynamics, "Adjoint", $"in constants{calls.Numbers}{calls.TapeArguments}",
                $", spikeAdjoint{calls.StateAdjoints}, out TLanes currentAdjoint{calls.NumberAdjoints}") + "\nreturn currentAdjoint;");
    }

    /// <summary>A call of the formula; the second half of its arguments, with a comma before it, goes on a line of its own.</summary>
    private static string Call(string dynamics, string method, string arguments, string others = "")
    {
        string indent = dynamics.Contains("\n") ? "\n        " : "\n    ";
        string rest = others.Length == 0 ? "" : "," + indent + others.Substring(", ".Length);
        return $"{dynamics}.{method}({indent}{arguments}{rest});";
    }

    private static void WriteConstants(CodeWriter code, NeuronSpec neuron)
    {
        ConstantSpec[] constants =
        [
            .. neuron.Constants.Where(constant => neuron.Dynamics.Numbers.All(number => number.Field != constant.Field))
                .Where(constant => !neuron.Dynamics.BeginsWithZeros || constant.Value != 0),
        ];
        if (constants.Length == 0)
        {
            code.Line($"private static {neuron.Dynamics.ParametersType} Constants => default;");
            return;
        }

        // Without a profile the JIT, and the AOT compiler always, would call this in every step.
        using (code.Block($"private static {neuron.Dynamics.ParametersType} Constants"))
        {
            code.Line(Inlined);
            code.Line("get => new()");
            code.Line("{");
            foreach (ConstantSpec constant in constants)
            {
                code.Line($"    {Identifiers.Escape(constant.Field)} = {Literals.Float(constant.Value)},");
            }

            code.Line("};");
        }
    }

    /// <summary>Several type arguments stand on lines of their own; in types that have type arguments themselves none is moved.</summary>
    private static string OnLines(string type)
    {
        int open = type.IndexOf('<');
        return open < 0 || type.IndexOf('<', open + 1) >= 0 || !type.Contains(", ") ? type : type.Replace("<", "<\n    ").Replace(", ", ",\n    ");
    }

    private static void WriteMethod(CodeWriter code, NeuronSpec neuron, string summary, string name, string parameters, string body)
    {
        code.Line($"/// <summary>{summary}</summary>");
        code.Line(Inlined);
        code.Line($"public static {name}");
        code.Line(parameters);
        code.Line("    where TLanes : struct, global::Edifice.Numerics.ILanes<TLanes>");
        using (code.Block())
        {
            code.Line($"{neuron.Dynamics.ParametersType} constants = Constants;");
            code.Line(body);
        }
    }
}
