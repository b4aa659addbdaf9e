using System;

namespace Edifice.Benchmarks;

/// <summary>What a pass in C uses; the numbers are those of <c>network.h</c>.</summary>
[Flags]
internal enum NativeNeeds
{
    Plain = 1,
    Transposed = 2,
    Current = 4,
    Steps = 8,
    Learning = 16,
    Adjoints = 32,
}

/// <summary>A pass in C.</summary>
/// <param name="Name">In the table.</param>
/// <param name="Function">Its function.</param>
/// <param name="KeepsBatch">Whether it keeps the steps of the whole batch, or of one sample at a time.</param>
/// <param name="Needs">What is allocated for it.</param>
internal sealed record NativePass(string Name, string Function, bool KeepsBatch, NativeNeeds Needs)
{
    public static NativePass BlasInference { get; } = new("blas", "blas_infer", true, NativeNeeds.Plain | NativeNeeds.Current | NativeNeeds.Steps);

    public static NativePass BlasLearning { get; } =
        new("blas", "blas_train", true, NativeNeeds.Plain | NativeNeeds.Current | NativeNeeds.Steps | NativeNeeds.Learning | NativeNeeds.Adjoints);

    public static NativePass EventInference { get; } = new("c-event", "hand_infer_event", false, NativeNeeds.Transposed);

    public static NativePass DenseInference { get; } = new("c-dense", "hand_infer_dense", false, NativeNeeds.Plain);

    public static NativePass DenseLearning { get; } = new("c-dense", "hand_train", false, NativeNeeds.Plain | NativeNeeds.Steps | NativeNeeds.Learning);
}
