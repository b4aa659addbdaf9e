using System.Collections.Generic;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission.Native;

/// <summary>A size of a network, a constant of the header and a function of the library.</summary>
/// <param name="Name">Of the function, behind the prefix; the constant has it in capitals.</param>
/// <param name="Type">What the function returns.</param>
/// <param name="Value">As a literal, in C as in C#.</param>
/// <param name="Comment">What the header says of the constant.</param>
internal sealed record NativeConstant(string Name, NativeType Type, string Value, string Comment)
{
    public static IEnumerable<NativeConstant> Of(NetworkPlan plan)
    {
        NetworkWords words = new(plan);
        yield return Size("input_size", plan.Input.Size, "features per sample" + PerStep(plan.Input));
        yield return Size("output_size", plan.Output.Size, "outputs per sample" + PerStep(plan.Output));
        yield return Size("input_length", LengthOf(plan.Input, plan), "numbers of one sample's input, " + words.SampleInput);
        yield return Size("output_length", LengthOf(plan.Output, plan), "numbers of one sample's output, " + words.SampleOutput);
        yield return new NativeConstant("num_timesteps", NativeType.Int, Literals.Int(plan.Spec.TimeSteps), "time steps that a sample is simulated for");
        if (plan.Stream is { } stream)
        {
            yield return Size("step_output_size", stream.Output.Size, "numbers that one step gives");
        }
    }

    private static NativeConstant Size(string name, int value, string comment) => new(name, NativeType.Size, Literals.Int(value), comment);

    private static string PerStep(SignalPlan signal) => signal.IsPerStep ? " and time step" : "";

    private static int LengthOf(SignalPlan signal, NetworkPlan plan) => signal.IsPerStep ? plan.Spec.TimeSteps * signal.Size : signal.Size;
}
