using TorchSharp;

namespace Edifice.Benchmarks;

/// <summary>The numbers of the workloads' neurons as torch's scalars.</summary>
/// <remarks>
/// Kept for good: a scalar that is made for a call may be freed during it, because nothing holds it any more as soon as
/// the native code has its address.
/// </remarks>
internal static class TorchNumbers
{
    public static Scalar Decay { get; } = Workload.Decay;

    public static Scalar Threshold { get; } = 1f;

    /// <summary>The fast sigmoid's.</summary>
    public static Scalar Slope { get; } = 25f;

    public static Scalar One { get; } = 1f;

    public static Scalar TimeSteps { get; } = Workload.TimeSteps;
}
