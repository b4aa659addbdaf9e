using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Edifice.Generator.Model;

namespace Edifice.Generator.Tests.Layers;

/// <summary>A neuron as the runtime computes it, one lane wide, with the choices and numbers of a declaration.</summary>
internal sealed class RuntimeNeuron(NeuronSpec spec)
{
    private static readonly Assembly s_runtime = typeof(SpikingNetworkAttribute).Assembly;
    private static readonly Type s_lanes = s_runtime.GetType("Edifice.Numerics.Lanes1", throwOnError: true)!;

    /// <summary>Calls a method of the neuron.</summary>
    /// <param name="method">Step or Adjoint.</param>
    /// <param name="values">By the names of its arguments; results are put there, "result" among them.</param>
    public void Call(string method, Dictionary<string, double> values)
    {
        MethodInfo call = TypeOf(spec.Dynamics.Type).GetMethod(method)!.MakeGenericMethod(s_lanes);
        ParameterInfo[] parameters = call.GetParameters();
        object?[] arguments =
        [
            Constants(),
            .. parameters.Skip(1).Select(parameter => values.TryGetValue(parameter.Name!, out double value) ? Lane(value) : Activator.CreateInstance(s_lanes)),
        ];
        object? result = call.Invoke(null, arguments);
        for (int index = 1; index < parameters.Length; index++)
        {
            values[parameters[index].Name!] = Number(arguments[index]!);
        }

        if (result is not null)
        {
            values["result"] = Number(result);
        }
    }

    private object Constants()
    {
        Type type = TypeOf(spec.Dynamics.ParametersType);
        object constants = Activator.CreateInstance(type)!;
        foreach (ConstantSpec constant in spec.Constants)
        {
            type.GetField(constant.Field)?.SetValue(constants, constant.Value);
        }

        return constants;
    }

    private static object Lane(double value) => s_lanes.GetMethod("Broadcast")!.Invoke(null, [(float)value])!;

    private static double Number(object lane)
    {
        object[] arguments = [lane, 0f];
        s_lanes.GetMethod("Store")!.Invoke(null, arguments);
        return (float)arguments[1];
    }

    // "global::A<global::B, global::C>".
    private static Type TypeOf(string name)
    {
        string[] names = [.. name.Replace("global::", "", StringComparison.Ordinal).TrimEnd('>').Split(["<", ", "], StringSplitOptions.None)];
        return names.Length == 1
            ? s_runtime.GetType(names[0], throwOnError: true)!
            : s_runtime.GetType($"{names[0]}`{names.Length - 1}", throwOnError: true)!.MakeGenericType([.. names.Skip(1).Select(TypeOf)]);
    }
}
