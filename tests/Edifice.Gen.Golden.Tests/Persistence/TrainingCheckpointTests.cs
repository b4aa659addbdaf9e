using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Parameters, further blocks and text in one file.</summary>
[Trait("Instructions", "Any")]
public sealed class TrainingCheckpointTests
{
    private const string First = "optimizer.first_moment";
    private const string Second = "optimizer.second_moment";

    [Fact]
    public void Parameters_blocks_and_text_come_back_with_the_same_bits()
    {
        StreamedIntegrator network = TrainedNetwork.Create<StreamedIntegrator>(logitScale: 5);
        TrainingCheckpoint<StreamedIntegrator> checkpoint = new(network.Parameters, [new("training.epoch", "3"), new("training.history", "[0.5]")]);
        checkpoint.Add(First, network.Parameters.Storage);
        using ParameterBlock<StreamedIntegrator> moments = Drawn(seed: 8);
        checkpoint.Add(Second, moments.Storage);
        using TemporaryFolder folder = new();
        checkpoint.Save(folder.File("a"));
        using MemoryStream stream = new();
        checkpoint.Save(stream);
        Assert.Equal(File.ReadAllBytes(folder.File("a")), stream.ToArray());

        TrainingCheckpoint<StreamedIntegrator> read = TrainingCheckpoint<StreamedIntegrator>.Read(folder.File("a"));
        Assert.Equal([new("training.epoch", "3"), new("training.history", "[0.5]")], read.Metadata);
        Assert.Equal([First, Second], read.Blocks);
        StreamedIntegrator resumed = StreamedIntegrator.Create(seed: 1);
        read.CopyTo(resumed.Parameters);
        Closeness.AssertSameBits(network.Parameters.Storage, resumed.Parameters.Storage, "the parameters");
        using ParameterBlock<StreamedIntegrator> block = new();
        block.Storage.Fill(float.NaN);
        read.CopyTo(First, block.Storage);
        Closeness.AssertSameBits(network.Parameters.Storage, block.Storage, First);
        read.CopyTo(Second, block.Storage);
        Closeness.AssertSameBits(moments.Storage, block.Storage, Second);
    }

    [Fact]
    public void It_holds_what_was_there_when_it_was_made()
    {
        using ParameterBlock<StreamedIntegrator> parameters = Drawn(seed: 8);
        TrainingCheckpoint<StreamedIntegrator> checkpoint = new(parameters);
        float[] before = parameters.Storage.ToArray();
        parameters.Initialize(seed: 9);
        checkpoint.CopyTo(parameters);
        Closeness.AssertSameBits(before, parameters.Storage, "the parameters of then");
    }

    [Fact]
    public void In_the_file_a_block_s_name_stands_before_its_tensors()
    {
        TensorFile file = TensorFile.Read(Bytes());
        Assert.Contains("optimizer.first_moment.hidden1.beta", file.Tensors.Select(tensor => tensor.Name));
        Assert.Equal([33L, 7], file.Tensor("optimizer.second_moment.hidden1.weight").Shape);
        Assert.Equal("StreamedIntegrator", file.Metadata["edifice.network"]);
    }

    [Fact]
    public void A_block_that_lacks_a_tensor_is_refused()
    {
        TensorFile file = TensorFile.Read(Bytes());
        byte[] lacking = new TensorFile(file.Tensors.Where(tensor => tensor.Name != "optimizer.second_moment.output.bias"), file.Metadata).ToArray();
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => TrainingCheckpoint<StreamedIntegrator>.Read(lacking));
        Assert.StartsWith(
            "content: tensor \"optimizer.second_moment.output.bias\" of StreamedIntegrator is missing.", error.Message, StringComparison.Ordinal);
        byte[] onlyBlocks = new TensorFile(file.Tensors.Where(tensor => tensor.Name.StartsWith("optimizer", StringComparison.Ordinal))).ToArray();
        Assert.Contains(
            "tensor \"hidden1.weight\" of StreamedIntegrator is missing",
            Assert.Throws<InvalidDataException>(() => TrainingCheckpoint<StreamedIntegrator>.Read(onlyBlocks)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Of_another_declaration_it_is_taken_only_by_request()
    {
        byte[] file = Bytes();
        Assert.Throws<InvalidDataException>(() => TrainingCheckpoint<OtherIntegrator>.Read(file));
        Assert.Equal([First, Second], TrainingCheckpoint<OtherIntegrator>.Read(file, acceptOtherDeclaration: true).Blocks);
    }

    [Fact]
    public void It_is_no_parameter_file_but_a_parameter_file_is_one_without_blocks()
    {
        StreamedIntegrator network = StreamedIntegrator.Create(seed: 1);
        Assert.Contains(
            ">.Read(path).CopyTo(network.Parameters) takes its parameters", Assert.Throws<InvalidDataException>(() => network.Load(Bytes())).Message, StringComparison.Ordinal);
        Assert.Empty(TrainingCheckpoint<StreamedIntegrator>.Read(network.SaveToArray()).Blocks);
    }

    [Fact]
    public void Blocks_that_can_not_be_written_or_are_not_there_are_refused_by_name()
    {
        using ParameterBlock<StreamedIntegrator> parameters = Drawn(seed: 8);
        TrainingCheckpoint<StreamedIntegrator> checkpoint = new(parameters);
        checkpoint.Add(First, parameters.Storage);
        Assert.Throws<ArgumentException>("name", () => checkpoint.Add(First, parameters.Storage));
        Assert.Throws<ArgumentException>("name", () => checkpoint.Add("", parameters.Storage));
        Assert.Throws<ArgumentException>("storage", () => checkpoint.Add(Second, parameters.Storage[1..]));
        Assert.Throws<ArgumentException>("destination", () => checkpoint.CopyTo(First, parameters.Storage[1..]));
        Assert.StartsWith(
            "The checkpoint has no block \"optimizer.second_moment\". It has \"optimizer.first_moment\".",
            Assert.Throws<ArgumentException>("name", () => checkpoint.CopyTo(Second, parameters.Storage)).Message,
            StringComparison.Ordinal);
        parameters.Tensor("output.bias")[2, 0] = float.NaN;
        Assert.Contains(
            "tensor \"optimizer.second_moment.output.bias\" has NaN at [2]",
            Assert.Throws<InvalidOperationException>(() => checkpoint.Add(Second, parameters.Storage)).Message,
            StringComparison.Ordinal);
        Assert.Equal([First], checkpoint.Blocks);
    }

    private static ParameterBlock<StreamedIntegrator> Drawn(long seed)
    {
        ParameterBlock<StreamedIntegrator> parameters = new();
        parameters.Initialize(seed);
        return parameters;
    }

    private static byte[] Bytes()
    {
        using ParameterBlock<StreamedIntegrator> parameters = Drawn(seed: 8);
        TrainingCheckpoint<StreamedIntegrator> checkpoint = new(parameters);
        checkpoint.Add(First, parameters.Storage);
        checkpoint.Add(Second, parameters.Storage);
        using MemoryStream stream = new();
        checkpoint.Save(stream);
        return stream.ToArray();
    }
}
