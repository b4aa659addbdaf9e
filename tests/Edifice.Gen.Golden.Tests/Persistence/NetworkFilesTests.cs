using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>Networks as the generator writes them, saved and loaded.</summary>
[Trait("Instructions", "Any")]
public sealed class NetworkFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Every_kind_of_network_comes_back_with_the_same_bits()
    {
        AssertComesBack(SpikingClassifier.Create(seed: 1));
        AssertComesBack(RateClassifier.Create(seed: 1));
        AssertComesBack(SpikeTransducer.Create(seed: 1));
        AssertComesBack(DecoderChain.Create(seed: 1));
        AssertComesBack(StreamedRow.Create(seed: 1));
        AssertComesBack(AdaptiveClassifier.Create(seed: 1));
        AssertComesBack(TrainedNetwork.Create<StreamedIntegrator>(logitScale: 5));
    }

    [Fact]
    public void Trained_numbers_of_neurons_stand_in_the_file_under_their_names()
    {
        StreamedIntegrator network = TrainedNetwork.Create<StreamedIntegrator>(logitScale: 5);
        TensorFile file = TensorFile.Read(network.SaveToArray());
        Assert.Equal(StreamedIntegrator.Info.Parameters.Select(tensor => tensor.Name), file.Tensors.Select(tensor => tensor.Name));
        Assert.Equal([33L, 7], file.Tensor("hidden1.weight").Shape);
        Assert.Equal([33L], file.Tensor("hidden1.beta").Shape);
        Assert.Equal([1L], file.Tensor("hidden1.threshold").Shape);
        Assert.Equal(network.Parameters.Tensor("hidden1.threshold")[0, 0], file.Tensor("hidden1.threshold").ToArray()[0]);
        Assert.Equal(network.Parameters.Tensor("hidden1.weight")[5, 3], file.Tensor("hidden1.weight").ToArray()[(5 * 7) + 3]);
        Assert.Equal("StreamedIntegrator", file.Metadata["edifice.network"]);
        Assert.Equal($"{StreamedIntegrator.Info.Fingerprint:x16}", file.Metadata["edifice.fingerprint"]);
        Assert.Equal("1", file.Metadata["edifice.format"]);
    }

    [Fact]
    public void Metadata_that_nobody_here_knows_is_kept_from_load_to_save()
    {
        SpikingClassifier network = SpikingClassifier.Create(seed: 1);
        network.Save(folder.File("a"), [new("author", "somebody"), new("note", "漢 \"x\"\n")]);
        IReadOnlyDictionary<string, string> kept = network.Load(folder.File("a"));
        network.Save(folder.File("b"), kept);
        Assert.Equal(File.ReadAllBytes(folder.File("a")), File.ReadAllBytes(folder.File("b")));
        Assert.Equal([new("author", "somebody"), new("note", "漢 \"x\"\n")], kept);
        Assert.Contains(
            "\"edifice.format\" is written anyway",
            Assert.Throws<ArgumentException>("metadata", () => network.SaveToArray([new("edifice.format", "2")])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_declaration_is_taken_only_by_request()
    {
        StreamedIntegrator network = StreamedIntegrator.Create(seed: 1);
        OtherIntegrator other = OtherIntegrator.Create(seed: 2);
        float[] before = other.Parameters.Storage.ToArray();
        network.Save(folder.File("a"));
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => other.Load(folder.File("a")));
        Assert.Equal(
            $"{folder.File("a")}: it was saved of another declaration than OtherIntegrator's: metadata edifice.fingerprint is"
            + $" \"{StreamedIntegrator.Info.Fingerprint:x16}\", of a network \"StreamedIntegrator\"; OtherIntegrator as it is declared now has"
            + $" \"{OtherIntegrator.Info.Fingerprint:x16}\". Declare the network as it was, or accept the numbers for this declaration with"
            + " acceptOtherDeclaration: true.",
            error.Message);
        Closeness.AssertSameBits(before, other.Parameters.Storage, "the parameters of before");
        other.Load(folder.File("a"), acceptOtherDeclaration: true);
        Closeness.AssertSameBits(network.Parameters.Storage, other.Parameters.Storage, "the parameters of the file");
    }

    [Fact]
    public void A_file_that_names_no_declaration_is_taken_in_any_order_of_its_tensors()
    {
        SpikingClassifier network = SpikingClassifier.Create(seed: 1);
        TensorFile ours = TensorFile.Read(network.SaveToArray());
        TensorFile foreign = new(ours.Tensors.Reverse(), [new("format", "pt")]);
        SpikingClassifier loaded = SpikingClassifier.Create(seed: 2);
        Assert.Equal([new("format", "pt")], loaded.Load(foreign.ToArray()));
        Closeness.AssertSameBits(network.Parameters.Storage, loaded.Parameters.Storage, "the parameters");
    }

    [Fact]
    public void What_does_not_fit_is_named_with_its_place_and_the_network_is_as_it_was()
    {
        SpikingClassifier network = SpikingClassifier.Create(seed: 1);
        StoredTensor[] whole = [.. TensorFile.Read(network.SaveToArray()).Tensors];
        AssertRefused(network, whole[1..], "tensor \"hidden1.weight\" of SpikingClassifier is missing. The file has \"hidden1.bias\"");
        AssertRefused(network, [.. whole, new("extra", [1], [1f])], "SpikingClassifier has no tensor \"extra\". It has \"hidden1.weight\"");
        AssertRefused(network, [.. whole, new("moment.hidden1.bias", [40], new float[40])], "If this is a checkpoint, TrainingCheckpoint<");
        AssertRefused(
            network, [new("hidden1.weight", [33, 40], new float[33 * 40]), .. whole[1..]], "tensor \"hidden1.weight\" is [33, 40]; SpikingClassifier's is [40, 33].");
        AssertRefused(network, [new("hidden1.weight", [1320], new float[1320]), .. whole[1..]], "is [1320]; SpikingClassifier's is [40, 33]");
        float[] wrong = whole[0].ToArray();
        wrong[(2 * 33) + 4] = float.NaN;
        AssertRefused(
            network, [new("hidden1.weight", [40, 33], wrong), .. whole[1..]],
            "tensor \"hidden1.weight\" has NaN at [2, 4] in single precision; SpikingClassifier takes finite numbers.");
        AssertRefused(network, whole, "metadata edifice.format is \"2\"; this runtime reads \"1\". Use a later version of it.", [new("edifice.format", "2")]);
    }

    [Fact]
    public void Whole_numbers_are_no_parameters()
    {
        byte[] file = SpikingClassifier.Create(seed: 1).SaveToArray();
        int header = (int)BitConverter.ToInt64(file);
        string json = Encoding.UTF8.GetString(file, 8, header).Replace("F32", "I32", StringComparison.Ordinal);
        Encoding.UTF8.GetBytes(json, file.AsSpan(8, header));
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => SpikingClassifier.Create(seed: 1).Load(file));
        Assert.Equal(
            "content: tensor \"hidden1.weight\" is of type I32; SpikingClassifier takes F32, F64, F16 or BF16. Convert it before saving it.", error.Message);
    }

    [Fact]
    public void A_number_that_is_not_finite_is_not_saved_and_the_old_file_stays()
    {
        SpikingClassifier network = SpikingClassifier.Create(seed: 1);
        network.Save(folder.File("a"));
        byte[] before = File.ReadAllBytes(folder.File("a"));
        network.Parameters.Tensor("hidden2.bias")[7, 0] = float.NegativeInfinity;
        Assert.Equal(
            "SpikingClassifier can not be saved: tensor \"hidden2.bias\" has -Infinity at [7], and such a file could not be loaded.",
            Assert.Throws<InvalidOperationException>(() => network.Save(folder.File("a"))).Message);
        Assert.Equal(before, File.ReadAllBytes(folder.File("a")));
    }

    [Fact]
    public void A_tape_of_the_old_parameters_is_refused_after_a_load()
    {
        SpikingClassifier network = SpikingClassifier.Create(seed: 1);
        byte[] file = network.SaveToArray();
        using TrainingWorkspace<SpikingClassifier> workspace = SpikingClassifier.CreateTrainingWorkspace(1);
        using GradientBlock<SpikingClassifier> gradients = SpikingClassifier.CreateGradients();
        float[] output = new float[5];
        network.Forward(new float[33], output, workspace);
        Assert.Throws<InvalidDataException>(() => network.Load(file.AsSpan(1)));
        network.Backward(output, gradients, workspace);
        network.Forward(new float[33], output, workspace);
        network.Load(file);
        Assert.Throws<InvalidOperationException>(() => network.Backward(output, gradients, workspace));
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_IO_error()
        => Assert.Throws<FileNotFoundException>(() => SpikingClassifier.Create(seed: 1).Load(folder.File("none")));

    public void Dispose() => folder.Dispose();

    private static void AssertRefused(
        SpikingClassifier network, StoredTensor[] tensors, string expected, params KeyValuePair<string, string>[] metadata)
    {
        float[] before = network.Parameters.Storage.ToArray();
        byte[] file = new TensorFile(tensors, metadata).ToArray();
        Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => network.Load(file)).Message, StringComparison.Ordinal);
        Closeness.AssertSameBits(before, network.Parameters.Storage, "the parameters of before");
    }

    private void AssertComesBack<TNetwork>(TNetwork network)
        where TNetwork : class, ISpikingNetwork<TNetwork>
    {
        string path = folder.File(TNetwork.Info.Name);
        network.Save(path);
        TNetwork fromPath = TNetwork.Create(seed: 77);
        Assert.Empty(fromPath.Load(path));
        using MemoryStream stream = new();
        network.Save(stream);
        Assert.Equal(File.ReadAllBytes(path), stream.ToArray());
        stream.Position = 0;
        TNetwork fromStream = TNetwork.Create(seed: 78);
        fromStream.Load(stream);
        float[] expected = Outputs(network);
        foreach (TNetwork loaded in new[] { fromPath, fromStream })
        {
            Closeness.AssertSameBits(network.Parameters.Storage, loaded.Parameters.Storage, TNetwork.Info.Name);
            Closeness.AssertSameBits(expected, Outputs(loaded), $"{TNetwork.Info.Name}'s outputs");
        }
    }

    private static float[] Outputs<TNetwork>(TNetwork network)
        where TNetwork : class, ISpikingNetwork<TNetwork>
    {
        const int Batch = 3;
        NetworkInfo info = TNetwork.Info;
        float[] input = new float[Batch * info.InputSize * (info.InputIsPerStep ? info.TimeSteps : 1)];
        for (int index = 0; index < input.Length; index++)
        {
            float number = Philox.Uniform(9, (uint)index);
            input[index] = info.InputIsSpikes ? MathF.Round(number) : number;
        }

        float[] output = new float[Batch * info.OutputSize * (info.OutputIsPerStep ? info.TimeSteps : 1)];
        using Workspace<TNetwork> workspace = TNetwork.CreateWorkspace(Batch);
        network.Forward(input, output, workspace);
        return output;
    }
}
