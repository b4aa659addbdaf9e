using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Reference;

namespace Edifice.Golden.Tests;

/// <summary>No spike flips; currents, membranes and outputs are those of double precision, within rounding.</summary>
internal static class TraceCheck
{
    public static void Check(RandomNetwork item)
    {
        (float[] output, var traces) = item.Network.Record(item.Inputs);
        foreach (string stage in traces.Keys)
        {
            CheckStage(item, stage, traces[stage]);
        }

        double[] expected = item.ExpectedOutput;
        Closeness.AssertWithin(expected, output, 1e-4 * Math.Max(1, expected.Max(Math.Abs)), "output");
    }

    private static void CheckStage(RandomNetwork item, string stage, IReadOnlyDictionary<string, float[]> variables)
    {
        NeuronTrace expected = item.Run.Neurons(stage);
        double tolerance = 1e-4 * Math.Max(1, expected.Charged.Max(Math.Abs));
        void Compare(string variable, double[] truth, double within) => Closeness.AssertWithin(item.ToSamples(truth), variables[variable], within, $"{variable} of {stage}");

        if (variables.ContainsKey("spike"))
        {
            Compare("spike", expected.Spikes, expected.IsHard ? 0 : 5e-4);
            Compare("charged", expected.Charged, tolerance);
        }
        else
        {
            Compare("output", expected.Spikes, tolerance);
        }

        Compare("membrane", expected.Membrane, tolerance);
        double[] current = expected.Current();
        Compare("current", current, 1e-4 * Math.Max(1, current.Max(Math.Abs)));
    }
}
