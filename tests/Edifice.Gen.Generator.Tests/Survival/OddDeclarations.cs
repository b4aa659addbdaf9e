using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using G = CsCheck.Gen;

namespace Edifice.Generator.Tests.Survival;

/// <summary>Attributes on what may carry a network, and on what may not.</summary>
internal static class OddDeclarations
{
    // A stands for all attributes, B and C for those before some place and from there on.
    private static readonly string[] s_shapes =
    [
        "A partial struct Net0;", "A partial interface Net0;", "A enum Net0 { One }", "A delegate void Net0();", "A partial record Net0;", "A partial record Net0(int Size);",
        "A partial record struct Net0;", "A ref partial struct Net0;", "A file partial class Net0;", "A file sealed partial class Net0;", "A static partial class Net0;", "A abstract partial class Net0;",
        "A class Net0;", "A sealed class Net0 { }", "A partial class Net0<T>;", "A partial class Net0<T> where T : Net0<T>;", "A partial class @class;", "A partial class @partial;", "A partial class record;",
        "A partial class Größe;", "A partial class Forward;", "A partial class LayerViews;", "A partial class Edifice;", "A partial class System;", "A partial class Lif;", "A unsafe partial class Net0;",
        "A new partial class Net0;", "A readonly partial class Net0;", "A public internal partial class Net0;", "A partial public class Net0;", "A partial partial class Net0;", "A private partial class Net0;",
        "A partial class ;", "A partial class Net0", "A partial class Net0 {", "A partial class 3;", "A partial class Net0.Inner;", "A partial class Net0 { int", "A partial", "A", "A A partial class Net0;",
        "partial class Outer { A partial class Net0; }", "class Outer { A partial class Net0; }", "static partial class Outer { A internal partial class Net0; }", "partial class Outer<T> { A partial class Net0; }",
        "partial struct Outer { A private partial class Net0; }", "partial struct Outer { A protected partial class Net0; }", "partial interface IOuter { A partial class Net0; }", "partial interface IOuter<T> { A partial class Net0; }",
        "partial record Outer(int Size) { A public partial class Net0; }", "partial record struct Outer { A partial class Net0; }", "file partial class Outer { A partial class Net0; }",
        "public partial class Outer { protected internal partial class Middle { A private protected partial class Net0; } }", "partial class Outer { class Middle { A partial class Net0; } }",
        "partial class Outer { A partial class Outer; }", "partial class Net0 { A partial class Net0; }", "A partial class Net0 { A partial class Inner; }", "enum Outer { A partial class Net0; }",
        "abstract partial class Outer { A partial class Net0; }", "sealed partial class Outer { A partial class Net0; }", "unsafe partial class Outer { A partial class Net0; }", "partial class Outer { void M() { A partial class Net0; } }",
        "partial class Outer { A partial class Layers; }", "partial class Outer { A partial class Net0; A partial class net0; }", "ref partial struct Outer { A partial class Net0; }", "readonly partial struct Outer { A partial class Net0; }",
        "A partial class Net0; partial class Net0 { }", "partial class Net0 { } A partial class Net0;", "B partial class Net0; C partial class Net0;", "A partial class Net0; A partial class Net0;",
        "A public partial class Net0; internal partial class Net0;", "A partial class Net0; sealed partial class Net0;", "A partial class Net0; abstract partial class Net0;", "A partial class Net0; static partial class Net0;",
        "A partial class Net0; class Net0;", "A partial class Net0; struct Net0;", "A partial class Net0; enum Net0 { }", "A partial class Net0; partial class Net0<T>;", "A partial class Net0; file partial class Net0;", "A partial class Net0; record Net0;",
        "A partial class Net0; A partial struct Net0;", "A class Net0; A partial class Net0;", "A partial class Net0; delegate void Net0();",
        "class Base; A partial class Net0 : Base;", "abstract class Base; A partial class Net0 : Base;", "abstract class Base { public abstract int Size { get; } } A partial class Net0 : Base;", "sealed class Base; A partial class Net0 : Base;",
        "class Base<T>; A partial class Net0 : Base<Net0>;", "A partial class Net0 : Nowhere;", "A partial class Net0 : Net0;", "A partial class Net0 : System.IDisposable;", "A partial class Net0 : System.IDisposable { public void Dispose() { } }",
        "A partial class Net0 : ITrainableNetwork<Net0>;", "A partial class Net0 : ISpikingNetwork<Nowhere>;", "A partial class Net0 : IStreamingNetwork<Net0>;", "A partial class Net0 : System.Attribute;", "A partial class Net0 : System.Exception;",
        "A partial class Net0 : LayerAttribute;", "A partial class Net0 : NeuronLayerAttribute;", "[Lif] class Net0;", "[Input(3)] struct Net0;",
        "partial class Net0 { A int field; }", "partial class Net0 { A int Property { get; } }", "partial class Net0 { A void Method() { } }", "partial class Net0 { void Method(A int argument) { } }", "partial class Net0<A T>;",
        "enum Net0 { A One }", "[module: SpikingNetwork] A partial class Net0;", "A namespace Inner; partial class Net0;", "namespace Inner { A partial class Net0; }", "A partial class Net0; A partial class Net1; A partial class Net2;",
        "A partial class Net0; A partial class NET0;", "A partial class Net0 { static int Count => InputSize + OutputSize; }", "A partial class Net0 { float[] Run() { using var space = CreateWorkspace(1); return new float[OutputLength]; } }",
        "A partial class Net0; static class Use { static Net0 Make() => new(3); static int Size => Net0.OutputSize * Net0.NumTimesteps; }", "A partial class Net0; static class Use { static object Make(Net0 net) => net.Nowhere; }",
        "class Span; class Lanes; class TLanes; class Math; class Single; A partial class Net0;", "struct Int32; class Object; class Array; A partial class Net0;", "delegate void Lif(); A partial class Net0;", "class LifAttribute : System.Attribute; A partial class Net0;",
        "class SpikingNetworkAttribute : System.Attribute; A partial class Net0;", "namespace Edifice; A partial class Net0;", "[System.Obsolete] A partial class Net0;", "[System.Obsolete(\"old\")] partial class Outer { A partial class Net0; }",
        "#nullable disable\nA partial class Net0;", "#pragma warning disable CS1591\nA partial class Net0;", "/// <summary>Of the <see cref=\"Nowhere\"/> user.</summary>\nA partial class Net0;", "/// <remarks>Of the user.</remarks>\nA partial class Net0;",
        "#if NOWHERE\nA\n#endif\npartial class Net0;", "#if !NOWHERE\nA partial class Net0;\n#else\nA partial class Net0;\n#endif", "A /* between */ partial class Net0; // behind", "A // half\npartial class Net0;", "A /* open partial class Net0;",
        "A [System.Diagnostics.DebuggerDisplay(\"x\")] partial class Net0;", "A partial class Net0 { public int Size; static Net0() { } ~Net0() { } }", "A partial class Net0 { struct Inner; enum Kinds { One } delegate void D(); event D E { add { } remove { } } }",
        "A partial class Net0 { public static Net0 operator +(Net0 a, Net0 b) => a; public static implicit operator int(Net0 a) => 3; public int this[int i] => i; }", "A partial class Net0 { public override string ToString() => Info.ToString(); }",
    ];

    private static readonly string[] s_members =
    [
        "A partial class Base; A partial class Net0 : Base;", "A partial class Base { public Base() : this(3) { } } A partial class Net0 : Base;", "A partial class Base; class Net0 : Base;",
        "A partial class Net0(int size);", "A partial class Net0 { Net0() { } }", "A partial class Net0 { public Net0() : this(3) { } }", "A partial class Net0 { public Net0(long seed) { } }", "A partial class Net0 { public required int Size { get; set; } }",
        "class Base(int size); A partial class Net0 : Base;", "class Base(int size); A partial class Net0() : Base(3);", "class Base { public int InputSize; } A partial class Net0 : Base;", "class Base { public required int Size; } A partial class Net0 : Base;",
        "class Base { private Base() { } } A partial class Net0 : Base;", "class Base { protected virtual void Forward() { } } A partial class Net0 : Base;", "class Base { public static int Info => 3; } A partial class Net0 : Base;",
        "A partial class Net0 { int InputSize; }", "A partial class Net0 { public int Layers => 3; }", "A partial class Net0 { void Forward() { } }", "A partial class Net0 { int Forward; }", "A partial class Net0 { void Step<T>() { } }",
        "A partial class Net0 { class LayerViews; }", "A partial class Net0 { static class Datasheet { public const int Bytes = 3; } }", "A partial class Net0 { enum ForwardPass { One } }", "A partial class Net0 { event System.Action Info; }",
        "A partial class Net0 { public static Net0 Create(long seed) => null!; }", "A partial class Net0 { static partial void Forward(); }", "A partial class Net0 { int Parameters { get; set; } int Parameters { get; set; } }", "A partial class Net0 { struct StageNeurons<T>; }",
        "partial class Net0 { int NumTimesteps; } A partial class Net0;", "A partial class Net0 { public void Forward(System.ReadOnlySpan<float> i, System.Span<float> o, Workspace<Net0> w) { } }", "A partial class Net0 { int LayerViews() => 3; }",
        "A partial class Net0 : ITrainableNetwork<Net0> { static NetworkInfo ISpikingNetwork<Net0>.Info => null!; }", "A partial class Net0 { class System; class Edifice; class Span; }", "A partial class Net0 { int System, Edifice, global, TLanes; }",
        "A partial class Net0 { class Inner { int InputSize; } }", "A partial class Net0 { int get_Parameters() => 3; }", "A partial class Net0 { const int A = InputSize; }", "A partial class Net0 { int this[int index] => index; int Item2; }",
    ];

    private static readonly string[] s_heads =
        ["using Edifice;", "using Edifice;\nusing Edifice.Neurons;", "using Edifice;\nusing System;", "", "using static Edifice.Reset;", "using E = Edifice;", "using Edifice;\nusing Lif = Edifice.DenseAttribute;", "using Nowhere;\nusing Edifice;", "using Edifice"];

    /// <summary>These attributes on something.</summary>
    public static Gen<string> Of(string attributes) =>
        from shape in G.Int[0, s_shapes.Length + s_members.Length - 1].Select(index => index < s_shapes.Length ? s_shapes[index] : s_members[index - s_shapes.Length])
        from split in G.Double[0, 1]
        from head in G.Frequency((8, G.Const(0)), (3, G.Int[0, s_heads.Length - 1]))
        select $"{s_heads[head]}\n{Fill(shape, attributes, split)}\n";

    private static string Fill(string shape, string attributes, double split)
    {
        string[] lines = attributes.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        int first = (int)(split * lines.Length);
        IEnumerable<string> words = shape.Split(' ').Select(word => word switch
        {
            "A" => attributes,
            "B" => string.Join("\n", lines.Take(first)) + "\n",
            "C" => string.Join("\n", lines.Skip(first)) + "\n",
            _ => word,
        });
        return string.Join(" ", words).Replace("\nA ", $"\n{attributes} ", StringComparison.Ordinal).Replace("\nA\n", $"\n{attributes}\n", StringComparison.Ordinal);
    }
}
