using System.Linq;
using Edifice.Generator.Tests.Harness;
using Xunit;

namespace Edifice.Generator.Tests.Diagnostics;

public class TargetDiagnosticsTests
{
    private const string Declarations = """
        namespace Edifice
        {
            public sealed class SpikingNetworkAttribute : System.Attribute { }
            public abstract class LayerAttribute : System.Attribute;
            public sealed class InputAttribute(int size) : LayerAttribute;
            public sealed class DenseAttribute(int outputs) : LayerAttribute;
        }

        """;

    private const string Network = "using Edifice; [SpikingNetwork][Input(4)][Dense(2)] partial class Net;";

    [Theory]
    [InlineData("namespace Edifice.CompilerServices { public static class RuntimeAbi { public const int Version = 2; } }", "version 2")]
    [InlineData("", "none")]
    public void Runtime_with_another_interface(string abi, string found) => Assert.Equal(
        new Finding(
            "EDG0301",
            "SpikingNetwork",
            $"This generator writes code for version 1 of the runtime's interface, but the referenced Edifice.Gen.Runtime has {found}. "
                + "Reference generator and runtime of the same package version."),
        Analyze.Compilation(Compiler.CompileWithout(Declarations + abi, Network)).Single());

    [Fact]
    public void Runtime_with_the_same_interface() => Assert.Empty(Analyze.Compilation(Compiler.CompileWithout(
        Declarations + "namespace Edifice.CompilerServices { public static class RuntimeAbi { public const int Version = 1; } }", Network)));
}
