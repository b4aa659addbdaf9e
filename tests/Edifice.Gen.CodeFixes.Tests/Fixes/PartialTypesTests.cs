using System.Threading.Tasks;
using Edifice.Generator.CodeFixes.Fixes;
using Edifice.Generator.CodeFixes.Tests.Harness;
using Xunit;

namespace Edifice.Generator.CodeFixes.Tests.Fixes;

public class PartialTypesTests
{
    private const string Compact = "[SpikingNetwork(InputSize = 4, OutputSize = 2)]";

    [Fact]
    public Task Class_that_is_not_partial() => Fix<PartialTypes>.Writes(
        $$"""
        /// <summary>Reads digits.</summary>
        {{Compact}}
        public sealed class {|EDG0001:Net|}; // a network
        """,
        $$"""
        /// <summary>Reads digits.</summary>
        {{Compact}}
        public sealed partial class Net; // a network
        """,
        "Write 'partial class Net'");

    [Fact]
    public Task Class_without_modifiers() => Fix<PartialTypes>.Writes(
        $"{Compact} /* mine */ class {{|EDG0001:Net|}};", $"{Compact} /* mine */ partial class Net;");

    [Fact]
    public Task Outer_types_that_are_not_partial() => Fix<PartialTypes>.Writes(
        $$"""
        namespace Shop;

        internal interface {|EDG0001:IOuter|}
        {
            internal record struct {|EDG0001:Inner|}
            {
                {{Compact}}
                private sealed class {|EDG0001:Net|};
            }
        }
        """,
        $$"""
        namespace Shop;

        internal partial interface IOuter
        {
            internal partial record struct Inner
            {
                {{Compact}}
                private sealed partial class Net;
            }
        }
        """);

    [Fact]
    public Task Several_networks_in_one_outer_type() => Fix<PartialTypes>.Writes(
        $$"""
        static class {|EDG0001:{|EDG0001:Outer|}|}
        {
            {{Compact}}
            class {|EDG0001:First|};

            {{Compact}}
            class {|EDG0001:Second|};
        }

        {{Compact}}
        class {|EDG0001:Third|};
        """,
        $$"""
        static partial class Outer
        {
            {{Compact}}
            partial class First;

            {{Compact}}
            partial class Second;
        }

        {{Compact}}
        partial class Third;
        """);
}
