using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CsCheck;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>Files as bytes, held against the published format.</summary>
public sealed class TensorFileTests
{
    private const string TwoTensors =
        """{"__metadata__":{"format":"pt"},"a":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},"b.c":{"dtype":"F32","shape":[],"data_offsets":[24,28]}}""";

    [Fact]
    public void The_bytes_that_the_reference_implementation_tests_itself_with_are_read()
    {
        // huggingface/safetensors, safetensors/src/tensor.rs, test_serialization: [1, 2, 3] with the numbers 0 to 5.
        byte[] file =
        [
            64, 0, 0, 0, 0, 0, 0, 0,
            .. """{"attn.0":{"dtype":"F32","shape":[1,2,3],"data_offsets":[0,24]}}"""u8,
            0, 0, 0, 0, 0, 0, 128, 63, 0, 0, 0, 64, 0, 0, 64, 64, 0, 0, 128, 64, 0, 0, 160, 64,
        ];
        StoredTensor tensor = Assert.Single(TensorFile.Read(file).Tensors);
        Assert.Equal(("attn.0", "F32"), (tensor.Name, tensor.DataType));
        Assert.Equal([1, 2, 3], tensor.Shape);
        Assert.Equal([0f, 1, 2, 3, 4, 5], tensor.ToArray());
    }

    [Fact]
    public void The_reference_implementation_s_files_without_tensors_are_read()
    {
        Assert.Empty(TensorFile.Read([8, 0, 0, 0, 0, 0, 0, 0, .. "{}      "u8]).Tensors);
        TensorFile metadata = TensorFile.Read([40, 0, 0, 0, 0, 0, 0, 0, .. """{"__metadata__":{"framework":"pt"}}     """u8]);
        Assert.Equal([KeyValuePair.Create("framework", "pt")], metadata.Metadata);
    }

    [Fact]
    public void A_file_of_ours_has_exactly_these_bytes()
    {
        TensorFile file = new([new("a", [2], [1f, -2f]), new("b", [1, 1], [0.5f])], [new("k", "v")]);
        string json = """{"__metadata__":{"k":"v"},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1,1],"data_offsets":[8,12]}}""";
        // 8 + 184 = 3 · 64: the data is aligned for every vector; the padding is spaces, as the format allows.
        byte[] expected =
        [
            184, 0, 0, 0, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(json.PadRight(184)),
            0, 0, 128, 63, 0, 0, 0, 192, 0, 0, 0, 63,
        ];
        Assert.Equal(expected, file.ToArray());
    }

    [Fact]
    public void Python_s_layout_is_read_from_spans_streams_and_paths()
    {
        byte[] bytes = PublishedFormat.Write(TwoTensors, 1, 2, 3, 4, 5, 6, 7);
        using TemporaryFolder folder = new();
        File.WriteAllBytes(folder.File("x.safetensors"), bytes);
        using MemoryStream seekable = new(bytes);
        using OneWayStream pipe = new(bytes, atOnce: 3);
        foreach (TensorFile file in new[]
            { TensorFile.Read(bytes), TensorFile.Read(seekable), TensorFile.Read(pipe), TensorFile.Read(folder.File("x.safetensors")) })
        {
            Assert.Equal(["a", "b.c"], file.Tensors.Select(tensor => tensor.Name));
            Assert.Equal([1f, 2, 3, 4, 5, 6], file.Tensor("a").ToArray());
            Assert.Empty(file.Tensor("b.c").Shape);
            Assert.Equal([7f], file.Tensor("b.c").ToArray());
            Assert.Equal("pt", file.Metadata["format"]);
        }
    }

    [Fact]
    public void A_stream_is_read_from_where_it_stands_and_left_open()
    {
        using MemoryStream stream = new([9, 9, .. PublishedFormat.Write(TwoTensors, 1, 2, 3, 4, 5, 6, 7)]);
        stream.Position = 2;
        Assert.Equal(2, TensorFile.Read(stream).Tensors.Count);
        Assert.Equal(stream.Length, stream.Position);
    }

    [Fact]
    public void Other_real_types_become_single_precision()
    {
        byte[] data =
        [
            .. BitConverter.GetBytes(0.1), .. BitConverter.GetBytes((Half)(-1.5f)), 0xC0, 0x3F,
            .. BitConverter.GetBytes(0.25f),
        ];
        TensorFile file = TensorFile.Read(PublishedFormat.Write(
            """{"d":{"dtype":"F64","shape":[1],"data_offsets":[0,8]},"h":{"dtype":"F16","shape":[1],"data_offsets":[8,10]},"b":{"dtype":"BF16","shape":[1],"data_offsets":[10,12]},"s":{"dtype":"F32","shape":[1],"data_offsets":[12,16]}}""",
            data));
        Assert.Equal([0.1f, -1.5f, 1.5f, 0.25f], file.Tensors.SelectMany(tensor => tensor.ToArray()));
    }

    [Fact]
    public void Numbers_that_are_not_real_are_listed_but_not_converted()
    {
        StoredTensor tensor = TensorFile.Read(PublishedFormat.Write("""{"steps":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}}""", new byte[8])).Tensors[0];
        Assert.Equal(("I64", 1), (tensor.DataType, tensor.Length));
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => tensor.ToArray());
        Assert.Equal("Tensor \"steps\" is of type I64, not of real numbers (F32, F64, F16 or BF16).", error.Message);
    }

    [Fact]
    public void Any_tensors_and_any_text_come_back_and_an_independent_reader_agrees()
    {
        Gen<float[]> numbers = CsCheck.Gen.Int.Select(BitConverter.Int32BitsToSingle).Array[0, 30];
        Gen<string> text = CsCheck.Gen.String[CsCheck.Gen.OneOf(CsCheck.Gen.Char['a', 'z'], CsCheck.Gen.Const("é\"\\\n\0漢</ ").SelectMany(odd => CsCheck.Gen.Int[0, odd.Length - 1].Select(place => odd[place]))), 0, 12];
        CsCheck.Gen.Select(CsCheck.Gen.Select(text, numbers).List[0, 6], CsCheck.Gen.Select(text, text).List[0, 4]).Sample(
            (drawn, pairs) =>
            {
                StoredTensor[] tensors = [.. drawn.DistinctBy(item => item.Item1).Select(item => new StoredTensor(item.Item1, [item.Item2.Length], item.Item2))];
                KeyValuePair<string, string>[] metadata =
                    [.. pairs.DistinctBy(item => item.Item1).Select(item => KeyValuePair.Create(item.Item1, item.Item2))];
                byte[] bytes = new TensorFile(tensors, metadata).ToArray();
                Assert.Equal(0, (8 + BitConverter.ToInt64(bytes)) % 64);

                TensorFile read = TensorFile.Read(bytes);
                Assert.Equal(metadata, read.Metadata);
                Assert.Equal(tensors.Select(tensor => tensor.Name), read.Tensors.Select(tensor => tensor.Name));
                var independent = PublishedFormat.Read(bytes);
                for (int index = 0; index < tensors.Length; index++)
                {
                    Assert.Equal(tensors[index].Bytes.ToArray(), read.Tensors[index].Bytes.ToArray());
                    Assert.Equal(tensors[index].Shape, independent[index].Shape);
                    Bits.AssertSame(tensors[index].ToArray(), independent[index].Numbers);
                }

                Assert.Equal(bytes, read.ToArray());
            },
            iter: 300);
    }

    [Fact]
    public void What_could_not_be_read_again_is_not_written()
    {
        StoredTensor tensor = new("a", [1], [1f]);
        Assert.Contains("Two tensors", Assert.Throws<ArgumentException>(() => new TensorFile([tensor, tensor])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("metadata", () => new TensorFile([], [new("k", "1"), new("k", "2")]));
        Assert.Throws<ArgumentException>("metadata", () => new TensorFile([], [new("k", "\ud800")]));
        Assert.Throws<ArgumentException>("name", () => new StoredTensor("\udc00", [1], [1f]));
        Assert.Throws<ArgumentException>("name", () => new StoredTensor("__metadata__", [1], [1f]));
        Assert.Throws<ArgumentException>("numbers", () => new StoredTensor("a", [2, 2], [1f]));
        Assert.Throws<ArgumentException>("numbers", () => new StoredTensor("a", [-1, -1], [1f]));
        using MemoryStream stream = new();
        TensorFile tooLong = new([tensor], [new("history", new string('x', TensorFile.MaxHeaderLength))]);
        Assert.Contains("Store less metadata", Assert.Throws<ArgumentException>(() => tooLong.Write(stream)).Message, StringComparison.Ordinal);
        Assert.Equal(0, stream.Length);
    }
}
