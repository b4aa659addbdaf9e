using System;
using System.IO;
using System.Linq;
using CsCheck;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Thousands of files that accidents or strangers changed: each is whole, or refused as documented.</summary>
public sealed class HostileFileTests
{
    private const int Files = 3000;

    // For the exception, its texts and the objects that hold a file's parts; the rest grows with the file.
    private const long Fixed = 64 * 1024;

    [Fact]
    public void Mutated_parameter_files_are_refused_in_bounded_memory_and_the_network_is_as_it_was()
    {
        TestNetwork<WidePlan> network = TestNetwork<WidePlan>.Create(seed: 3);
        byte[] whole = TestNetwork<WidePlan>.Create(seed: 4).SaveToArray([new("note", "a text")]);
        float[] before = network.Parameters.Storage.ToArray();
        int refused = 0;
        MutatedFile.Of(whole).Sample(
            file =>
            {
                if (Refuses(file, () => network.Load(file)))
                {
                    refused++;
                    Bits.AssertSame(before, network.Parameters.Storage);
                    using OneWayStream pipe = new(file, atOnce: 50);
                    Assert.True(Refuses(file, () => network.Load(pipe)));
                    Bits.AssertSame(before, network.Parameters.Storage);
                }
                else
                {
                    Assert.All(network.Parameters.Storage.ToArray(), number => Assert.True(float.IsFinite(number)));
                    before = network.Parameters.Storage.ToArray();
                }
            },
            iter: Files,
            threads: 1);
        Assert.InRange(refused, Files / 2, Files);
    }

    [Fact]
    public void Mutated_checkpoints_are_refused_in_bounded_memory()
    {
        using ParameterBlock<TestNetwork<WidePlan>> parameters = new();
        parameters.Initialize(seed: 5);
        TrainingCheckpoint<TestNetwork<WidePlan>> checkpoint = new(parameters, [new("training.epoch", "3"), new("training.history", "[0.5,0.25]")]);
        checkpoint.Add("optimizer.first_moment", parameters.Storage);
        checkpoint.Add("optimizer.second_moment", parameters.Storage);
        using MemoryStream stream = new();
        checkpoint.Save(stream);
        int refused = 0;
        MutatedFile.Of(stream.ToArray()).Sample(
            file =>
            {
                TrainingCheckpoint<TestNetwork<WidePlan>>? read = null;
                if (Refuses(file, () => read = TrainingCheckpoint<TestNetwork<WidePlan>>.Read(file)))
                {
                    refused++;
                    return;
                }

                float[] numbers = new float[ParameterBlock<TestNetwork<WidePlan>>.RequiredLength];
                foreach (string block in read!.Blocks)
                {
                    read.CopyTo(block, numbers);
                    Assert.All(numbers, number => Assert.True(float.IsFinite(number)));
                }
            },
            iter: Files,
            threads: 1);
        Assert.InRange(refused, Files / 2, Files);
    }

    [Fact]
    public void Mutated_files_of_any_types_are_refused_in_bounded_memory_or_come_back_as_they_are()
    {
        byte[] whole = PublishedFormat.Write(
            """{"__metadata__":{"format":"pt"},"d":{"dtype":"F64","shape":[2],"data_offsets":[0,16]},"i":{"dtype":"I64","shape":[],"data_offsets":[16,24]},"h":{"dtype":"F16","shape":[2,0,3],"data_offsets":[24,24]},"b":{"dtype":"BOOL","shape":[3],"data_offsets":[24,27]}}""",
            [.. Enumerable.Range(0, 27).Select(index => (byte)index)]);
        MutatedFile.Of(whole).Sample(
            file =>
            {
                TensorFile? read = null;
                if (!Refuses(file, () => read = TensorFile.Read(file)))
                {
                    int data = file.Length - read!.Tensors.Sum(tensor => tensor.Bytes.Length);
                    Assert.Equal(file[data..], read.Tensors.SelectMany(tensor => tensor.Bytes.ToArray()));
                    Assert.Equal(read.Tensors.Select(Describe), TensorFile.Read(read.ToArray()).Tensors.Select(Describe));
                }
            },
            iter: Files,
            threads: 1);
    }

    private static string Describe(StoredTensor tensor)
        => $"{tensor.Name} {tensor.DataType} {string.Join(' ', tensor.Shape)} {Convert.ToHexString(tensor.Bytes.Span)}";

    /// <summary>Whether the file is refused; any other exception, and memory beyond what is documented, fails the test.</summary>
    private static bool Refuses(byte[] file, Action read)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool refused = false;
        try
        {
            read();
        }
        catch (InvalidDataException error)
        {
            refused = true;
            Assert.InRange(error.Message.Length, 20, 2000);
            Assert.DoesNotContain(error.Message, character => char.IsControl(character));
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Fixed + (32L * file.Length));
        return refused;
    }
}
