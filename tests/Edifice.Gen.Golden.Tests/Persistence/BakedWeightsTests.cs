using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using Edifice.CompilerServices;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Parameters that are a resource of the program, as generated code asks for them.</summary>
[Trait("Instructions", "Any")]
public sealed unsafe class BakedWeightsTests : IDisposable
{
    private const int Room = 64;

    private readonly SpikingClassifier trained = TrainedNetwork.Create<SpikingClassifier>(logitScale: 5);
    private readonly byte* memory;

    public BakedWeightsTests() => memory = (byte*)NativeMemory.AlignedAlloc((nuint)(Content.Length + Room), 64);

    private ReadOnlySpan<byte> Content => MemoryMarshal.AsBytes(trained.Parameters.Values);

    [Theory]
    [InlineData(0, true)]
    [InlineData(4, true)]
    [InlineData(36, true)]
    [InlineData(2, false)]
    [InlineData(63, false)]
    public void Resource_at_a_multiple_of_four_is_not_copied_and_any_gives_the_same_bits(int offset, bool isInPlace)
    {
        ParameterBlock<SpikingClassifier> baked = BakedWeights.InPlace<SpikingClassifier>(ResourceAt(offset), "trained");
        fixed (float* first = baked.Values)
        {
            Assert.Equal(isInPlace, first == memory + offset);
        }

        Assert.True(baked.IsReadOnly);
        AssertSameOutput(trained, new SpikingClassifier(baked));
    }

    [Fact]
    public void Stream_that_is_no_memory_is_copied()
    {
        ParameterBlock<SpikingClassifier> baked = BakedWeights.InPlace<SpikingClassifier>(new MemoryStream(Content.ToArray()), "trained");
        Assert.True(baked.IsReadOnly);
        AssertSameOutput(trained, new SpikingClassifier(baked));
    }

    [Fact]
    public void Resource_of_another_layout_is_rearranged()
    {
        TensorInfo[] parameters = [.. SpikingClassifier.Info.Parameters];
        TensorInfo[] turned = new TensorInfo[parameters.Length];
        int length = 0;

        // From the last to the first: a file's order is not the network's.
        for (int index = parameters.Length - 1; index >= 0; index--)
        {
            WeightLayout layout = parameters[index].Layout with { TileWidth = 16, HasZeroRow = !parameters[index].Layout.HasZeroRow };
            turned[index] = parameters[index] with { Offset = length, Layout = layout };
            length += layout.Length;
        }

        float[] numbers = new float[length];
        foreach (TensorInfo tensor in turned)
        {
            new MatrixView(numbers.AsSpan(tensor.Offset, tensor.Layout.Length), tensor.Layout).CopyFrom(trained.Parameters.Tensor(tensor.Name).ToArray());
        }

        ParameterBlock<SpikingClassifier> baked = BakedWeights.Rearranged<SpikingClassifier>(
            new MemoryStream(MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray()), "trained", turned);
        Closeness.AssertSameBits(trained.Parameters.Values.ToArray(), baked.Values.ToArray(), "parameters");
    }

    [Fact]
    public void What_would_change_them_is_refused_and_says_how_to_get_ones_own()
    {
        SpikingClassifier network = new(BakedWeights.InPlace<SpikingClassifier>(ResourceAt(0), "trained"));
        using Adam<SpikingClassifier> adam = new();
        using GradientBlock<SpikingClassifier> gradients = SpikingClassifier.CreateGradients();
        foreach (Action change in new Action[]
        {
            () => network.Parameters.Storage.Clear(),
            () => network.Parameters.Tensor("hidden1.weight"),
            () => _ = network.Layers.Hidden1,
            () => network.Parameters.Initialize(seed: 1),
            () => adam.Step(network.Parameters, gradients),
            () => network.Load(network.SaveToArray()),
        })
        {
            InvalidOperationException refused = Assert.Throws<InvalidOperationException>(change);
            Assert.EndsWith("SpikingClassifier.CreatePretrained() gives a network of its own to change.", refused.Message, StringComparison.Ordinal);
        }

        network.Parameters.Dispose();
        AssertSameOutput(trained, network);
        Assert.Equal(trained.Parameters.Tensor("hidden1.weight").ToArray(), network.Parameters.CopyOf("hidden1.weight"));

        using ParameterBlock<SpikingClassifier> own = BakedWeights.Copy(network.Parameters);
        Assert.False(own.IsReadOnly);
        own.Tensor("hidden1.weight")[0, 0] += 1;
        AssertSameOutput(trained, network);
    }

    [Fact]
    public void A_network_over_a_resource_is_verified_like_any_other()
    {
        SpikingClassifier network = new(BakedWeights.InPlace<SpikingClassifier>(ResourceAt(4), "trained"));
        float[] inputs = TrainedNetwork.Input<SpikingClassifier>()[..(20 * SpikingClassifier.InputLength)];
        int[] labels = TrainedNetwork.Labels<SpikingClassifier>()[..20];
        VerificationReport report = Verification.Compare(network, inputs, labels);
        Assert.True(report.Passed, report.ToString());
        Assert.Equal(Verification.Compare(trained, inputs, labels).ToString(), report.ToString());
        Assert.True(network.Parameters.IsReadOnly);
    }

    [Fact]
    public void Resource_that_is_missing_or_has_another_length_is_named()
    {
        InvalidOperationException missing = Assert.Throws<InvalidOperationException>(() => BakedWeights.InPlace<SpikingClassifier>(null, "trained"));
        Assert.Contains("The weights \"trained\" are not in the program", missing.Message, StringComparison.Ordinal);
        byte[] content = [.. Content[4..]];
        InvalidDataException cut = Assert.Throws<InvalidDataException>(() => BakedWeights.InPlace<SpikingClassifier>(new MemoryStream(content), "trained"));
        Assert.Contains($"take {Content.Length} bytes, but the resource has {content.Length}", cut.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        trained.Parameters.Dispose();
        NativeMemory.AlignedFree(memory);
    }

    private UnmanagedMemoryStream ResourceAt(int offset)
    {
        Content.CopyTo(new Span<byte>(memory + offset, Content.Length));
        return new UnmanagedMemoryStream(memory + offset, Content.Length);
    }

    private static void AssertSameOutput(SpikingClassifier expected, SpikingClassifier actual)
    {
        float[] input = [.. Enumerable.Range(0, SpikingClassifier.InputLength).Select(index => (index % 7) / 7f)];
        Closeness.AssertSameBits(Output(expected, input), Output(actual, input), "outputs");
    }

    private static float[] Output(SpikingClassifier network, float[] input)
    {
        using Workspace<SpikingClassifier> workspace = SpikingClassifier.CreateWorkspace(1);
        float[] output = new float[SpikingClassifier.OutputLength];
        network.Forward(input, output, workspace);
        return output;
    }
}
