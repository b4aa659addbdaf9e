using System.Linq;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>The network's neurons with their constants: the formula stays in the runtime, the numbers are literals.</summary>
internal static class NeuronStructs
{
    private const string Variables = "global::Edifice.CompilerServices.NeuronVariables<TLanes>";

    private static readonly string[] s_variables = ["First", "Second", "Third", "Fourth"];

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
        NeuronSpec neuron = type.Neuron;
        string states = string.Concat(neuron.States.Select((_, index) => $", ref states.{s_variables[index]}"));
        string kept = string.Concat(neuron.Tapes.Select((_, index) => $", out tape.{s_variables[index]}"));
        string read = string.Concat(neuron.Tapes.Select((_, index) => $", tape.{s_variables[index]}"));
        string adjoints = string.Concat(neuron.States.Select((_, index) => $", ref stateAdjoints.{s_variables[index]}"));
        string dynamics = OnLines(neuron.DynamicsType);
        code.Line($"/// <summary>The neurons of {type.Stages}.</summary>");
        using (code.Block($"public readonly struct {type.Name} : global::Edifice.CompilerServices.IStageNeuron"))
        {
            code.Line($"public static int StateCount => {neuron.States.Count};");
            code.Line();
            code.Line($"public static int TapeCount => {neuron.Tapes.Count};");
            code.Line();
            WriteConstants(code, neuron);
            code.Line();
            WriteMethod(
                code, neuron,
                "Advance<TLanes>(",
                $"    TLanes current,\n    ref {Variables} states,\n    ref {Variables} tape)",
                $"return {dynamics}.Step(\n    in constants, current{states}{kept});");
            code.Line();
            WriteMethod(
                code, neuron,
                "Adjoint<TLanes>(",
                $"    in {Variables} tape,\n    TLanes spikeAdjoint,\n    ref {Variables} stateAdjoints)",
                $"{dynamics}.Adjoint(\n    in constants{read}, spikeAdjoint{adjoints}, out TLanes currentAdjoint);\nreturn currentAdjoint;");
        }
    }

    private static void WriteConstants(CodeWriter code, NeuronSpec neuron)
    {
        code.Line($"private static {neuron.ParametersType} Constants => new()");
        code.Line("{");
        foreach (ConstantSpec constant in neuron.Constants)
        {
            code.Line($"    {Identifiers.Escape(constant.Field)} = {Literals.Float(constant.Value)},");
        }

        code.Line("};");
    }

    /// <summary>Each type argument on a line of its own; in types that have type arguments themselves none is moved.</summary>
    private static string OnLines(string type)
    {
        int open = type.IndexOf('<');
        return open < 0 || type.IndexOf('<', open + 1) >= 0 ? type : type.Replace("<", "<\n    ").Replace(", ", ",\n    ");
    }

    private static void WriteMethod(CodeWriter code, NeuronSpec neuron, string name, string parameters, string body)
    {
        code.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
        code.Line($"public static TLanes {name}");
        code.Line(parameters);
        code.Line("    where TLanes : struct, global::Edifice.Numerics.ILanes<TLanes>");
        using (code.Block())
        {
            code.Line($"{neuron.ParametersType} constants = Constants;");
            code.Line(body);
        }
    }
}
