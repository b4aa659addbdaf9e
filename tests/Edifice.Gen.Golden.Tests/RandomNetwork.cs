using System;
using System.Linq;
using Edifice.Reference;

namespace Edifice.Golden.Tests;

/// <summary>A random declaration, what truly happens in it, and the generated network.</summary>
internal sealed record RandomNetwork(DeclarationTrial Trial, ReferenceRun Run, INetworkHandle Network)
{
    public float[] Inputs => Trial.Inputs();

    /// <summary>Some gradient by the output, of both signs.</summary>
    public float[] OutputGradients => [.. Enumerable.Range(0, Run.Output.Length).Select(index => (float)Math.Sin(1 + (1.3 * index)))];

    public override string ToString() => $"{Trial}\n// drawn with EDIFICE_TEST_SEED={RandomNetworks.Seed}";
}
