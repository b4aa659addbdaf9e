using System;

namespace Edifice.Benchmarks;

/// <summary>One kernel on one shape.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Operations">Multiply-adds (additions, for events) of the dense product that it stands for; 0 where there is none.</param>
/// <param name="Run">Once.</param>
internal sealed record KernelCase(string Name, double Operations, Action Run);
