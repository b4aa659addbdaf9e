namespace Edifice.Generator.Tests.Harness;

/// <summary>A neuron in the user's own code: it takes the current as its membrane.</summary>
internal static class UserNeuron
{
    public const string Step =
        "public static TLanes Step<TLanes>(in QuickParameters p, TLanes current, ref TLanes membrane, out TLanes charged) "
        + "where TLanes : struct, ILanes<TLanes> { charged = current; membrane = current; return current; }";

    public const string Adjoint =
        "public static void Adjoint<TLanes>(in QuickParameters p, TLanes charged, TLanes spikeAdjoint, ref TLanes membraneAdjoint, out TLanes currentAdjoint) "
        + "where TLanes : struct, ILanes<TLanes> => currentAdjoint = spikeAdjoint;";

    public const string Start =
        "public static void Start<TLanes>(in QuickParameters p, out TLanes membrane) where TLanes : struct, ILanes<TLanes> => membrane = TLanes.Zero; ";

    /// <summary>A step whose gain may be trained.</summary>
    public static string LearnableStep { get; } = Step.Replace("TLanes current,", "TLanes current, TLanes gain,");

    public static string LearnableAdjoint { get; } = Adjoint
        .Replace("TLanes charged", "TLanes gain, TLanes charged")
        .Replace("out TLanes currentAdjoint", "out TLanes currentAdjoint, out TLanes gainAdjoint")
        .Replace("=> currentAdjoint = spikeAdjoint", "=> currentAdjoint = gainAdjoint = spikeAdjoint");

    public static string Source(
        string step = Step,
        string adjoint = Adjoint,
        string start = "",
        string kind = "struct",
        string contract = ": INeuron<QuickParameters>",
        string typeParameters = "",
        string fields = "public float Gain;",
        string properties = "") => $$"""
        using Edifice.Numerics;
        public struct QuickParameters { {{fields}} }
        public {{kind}} Quick{{typeParameters}} {{contract}} { {{start}}{{step}} {{adjoint}} }
        [Neuron(typeof(Quick{{typeParameters.Replace("T", "")}}), IsRealValued = true)]
        [System.AttributeUsage(System.AttributeTargets.Class, AllowMultiple = true)]
        public sealed class QuickAttribute : NeuronLayerAttribute
        {
            [NeuronParameter("Gain", MoreThan = 0)] public double Gain { get; set; }
            {{properties}}
        }

        """;
}
