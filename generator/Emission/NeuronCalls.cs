using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>The arguments with which a generated struct calls its neuron's formula, each list with a comma before it.</summary>
internal sealed class NeuronCalls(NeuronSpec neuron)
{
    private static readonly string[] s_variables = ["First", "Second", "Third", "Fourth"];

    public NeuronSpec Neuron => neuron;

    /// <summary>Trained numbers as they come, the others as literals.</summary>
    public string Numbers => List(neuron.Dynamics.Numbers, Number);

    /// <summary>The same with the names of the step's arguments; an adjoint may call them otherwise.</summary>
    public string NamedNumbers => List(neuron.Dynamics.Numbers, number => $"{Identifiers.Escape(number.Name)}: {Number(number)}");

    public string NumberAdjoints
    {
        get
        {
            int learned = 0;
            return List(neuron.Dynamics.Numbers, number => number.IsLearned ? "out learnedAdjoints." + s_variables[learned++] : "out _");
        }
    }

    public string StartArguments => States("out states");

    public string StepArguments => States("ref states") + Tapes("out tape", "out _");

    public string TapeArguments => Tapes("tape", "TLanes.Zero");

    public string StateAdjoints => States("ref stateAdjoints");

    private string Number(NumberSpec number) => number.IsLearned
        ? "learned." + s_variables[neuron.Dynamics.LearnedNumbers.ToList().IndexOf(number)]
        : $"TLanes.Broadcast({Literals.Float(ValueOf(number))})";

    private float ValueOf(NumberSpec number) => neuron.Constants.First(constant => constant.Field == number.Field).Value;

    private string States(string variables)
    {
        int index = 0;
        return List(neuron.Dynamics.States, _ => $"{variables}.{s_variables[index++]}");
    }

    private string Tapes(string variables, string unkept)
    {
        int kept = 0;
        return List(neuron.Dynamics.Tapes, tape => tape.IsKept ? $"{variables}.{s_variables[kept++]}" : unkept);
    }

    private static string List<T>(IEnumerable<T> items, Func<T, string> write) => string.Concat(items.Select(item => ", " + write(item)));
}
