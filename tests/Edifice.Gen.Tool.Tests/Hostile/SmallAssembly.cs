using System;

namespace Edifice.Gen.Tool.Tests;

/// <summary>An assembly with the declaration of <see cref="Plain"/> and nothing else: a test that loads one some thousand times has no time for xunit's.</summary>
public sealed class SmallAssembly : IDisposable
{
    private const string Networks = """
        using Edifice;

        /// <summary>The same declaration.</summary>
        [SpikingNetwork(NumTimesteps = 8)]
        [Input(6)]
        [Dense(8)]
        [Lif(Beta = 0.9)]
        [Dense(5)]
        [Lif(Beta = 0.9)]
        [Dense(3)]
        [Lif(Beta = 0.9)]
        [Decode]
        public sealed partial class Plain;
        """;

    private readonly TemporaryFile file = new("App.dll");

    public SmallAssembly() => CompiledAssembly.Write(file.Path, Networks);

    public string Path => file.Path;

    public void Dispose() => file.Dispose();
}
