using System;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class SampleSetTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("edifice-data-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_format_gives_the_same_samples()
    {
        string idxInputs = Write("inputs.idx", IdxBytes.Zip(IdxBytes.Array([3, 2], [0, 51, 102, 153, 204, 255])));
        string idxLabels = Write("labels.idx", IdxBytes.Array([3], [7, 0, 9]));
        string npyInputs = Write("x.npy", NpyBytes.Array("|u1", [3, 2], [0, 51, 102, 153, 204, 255]));
        string npyLabels = Write("y.npy", NpyBytes.Array("<i2", [3, 1], [7, 0, 0, 0, 9, 0]));
        string npz = Write("arrays.npz", NpzFixtures.Bytes("Deflated"));
        string csv = Write("table.csv", "a,digit,b\n0,7,51\n102,0,153\n204,9,255\n"u8.ToArray());
        SampleSet[] sets =
        [
            SampleSet.ReadIdx(idxInputs, idxLabels, divisor: 255),
            SampleSet.ReadNpy(npyInputs, npyLabels, divisor: 255),
            SampleSet.ReadNpz(npz, divisor: 255),
            SampleSet.ReadCsv(csv, new CsvOptions { HasHeader = true, LabelName = "digit" }, divisor: 255),
        ];
        Assert.All(sets, set =>
        {
            Assert.Equal((3, 2), (set.Count, set.Features));
            Assert.Equal([0f, 0.2f, 0.4f, 0.6f, 0.8f, 1f], set.Inputs);
            Assert.Equal([7, 0, 9], set.Labels);
            Assert.Equal([0.4f, 0.6f], set.InputOf(1).ToArray());
        });
    }

    [Fact]
    public void Errors_begin_with_the_path_and_close_the_files()
    {
        string inputs = Write("inputs", IdxBytes.Images(3, 2, 2));
        string labels = Write("labels", IdxBytes.Labels(4));
        Assert.Equal(
            $"{labels}: holds 4 labels, expected 3, one for each sample of {inputs}.",
            Assert.Throws<InvalidDataException>(() => SampleSet.ReadIdx(inputs, labels)).Message);
        Assert.Equal(
            $"{inputs}: holds an array of 3 x 2 x 2, expected labels: one number for each sample. Were the files swapped?",
            Assert.Throws<InvalidDataException>(() => SampleSet.ReadIdx(labels, inputs)).Message);
        string table = Write("table", "1,2\nx,3\n"u8.ToArray());
        Assert.Equal(
            $"{table}: line 2, column 1 has \"x\", expected a finite number.",
            Assert.Throws<InvalidDataException>(() => SampleSet.ReadCsv(table, new CsvOptions { LabelColumn = ^1 })).Message);
        using FileStream alone = new(inputs, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        using FileStream alsoAlone = new(table, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }

    [Fact]
    public void An_archive_has_to_hold_both_arrays_and_as_many_labels_as_samples()
    {
        string path = Write("arrays.npz", new ZipWriter().Add("y.npy", NpyBytes.Counting(2)).Add("x.npy", NpyBytes.Counting(3, 2)).ToArray());
        Assert.Equal(
            $"{path}, \"y\": holds 2 labels, expected 3, one for each sample of {path}, \"x\".",
            Assert.Throws<InvalidDataException>(() => SampleSet.ReadNpz(path)).Message);
        Assert.Equal($"{path}: holds no array \"z\".", Assert.Throws<InvalidDataException>(() => SampleSet.ReadNpz(path, "x", "z")).Message);
        Assert.Equal($"{path}: holds no array \"z\".", Assert.Throws<InvalidDataException>(() => SampleSet.ReadNpz(path, "z", "y")).Message);
    }

    [Fact]
    public void A_table_of_many_lines_is_read_whole()
    {
        string text = string.Concat(Enumerable.Range(0, 5000).Select(line => $"{line},{line % 7},{-line}\n"));
        using CsvReader reader = new(new OneWayStream(Encoding.ASCII.GetBytes(text), atOnce: 999), "table", new CsvOptions { LabelColumn = 1 });
        SampleSet set = SampleSet.Read(reader);
        Assert.Equal(5000, set.Count);
        Assert.All(Enumerable.Range(0, 5000), line =>
        {
            Assert.Equal([line, -line], set.InputOf(line).ToArray());
            Assert.Equal(line % 7, set.Labels[line]);
        });
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_divisor_that_is_none_is_refused(float divisor)
    {
        string path = Write("table.csv", "1,2\n"u8.ToArray());
        Assert.Equal(
            "divisor", Assert.Throws<ArgumentOutOfRangeException>(() => SampleSet.ReadCsv(path, new CsvOptions { LabelColumn = 0 }, divisor)).ParamName);
    }

    [Fact]
    public void A_set_needs_labels_and_arrays_of_its_shape()
    {
        string path = Write("table.csv", "1,2\n"u8.ToArray());
        Assert.Equal("options", Assert.Throws<ArgumentException>(() => SampleSet.ReadCsv(path, new CsvOptions())).ParamName);
        Assert.Equal("inputs", Assert.Throws<ArgumentException>(() => new SampleSet(new float[5], new int[2], 3)).ParamName);
        SampleSet set = new(new float[6], new int[2], 3);
        Assert.Throws<ArgumentOutOfRangeException>(() => set.InputOf(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => set.InputOf(-1));
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_error_of_its_own()
    {
        string path = Path.Combine(folder, "nothing");
        Assert.Throws<FileNotFoundException>(() => SampleSet.ReadIdx(path, path));
        Assert.Throws<FileNotFoundException>(() => SampleSet.ReadNpy(path, path));
        Assert.Throws<FileNotFoundException>(() => SampleSet.ReadNpz(path));
        Assert.Throws<FileNotFoundException>(() => SampleSet.ReadCsv(path, new CsvOptions { LabelColumn = 0 }));
    }

    private string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(19)]
    public void Every_sample_is_dealt_to_one_side_in_its_order_and_another_seed_deals_others(int heldOut)
    {
        SampleSet set = new([.. Enumerable.Range(0, 40).Select(value => (float)value)], [.. Enumerable.Range(0, 20)], features: 2);
        (SampleSet rest, SampleSet held) = set.Split(heldOut, seed: 5);
        Assert.Equal(heldOut, held.Count);
        Assert.Equal(set.Labels, rest.Labels.Concat(held.Labels).Order());
        Assert.Equal(held.Labels.Order(), held.Labels);
        Assert.Equal(rest.Labels.Order(), rest.Labels);
        Assert.All(Enumerable.Range(0, heldOut), index => Assert.Equal([held.Labels[index] * 2, (held.Labels[index] * 2) + 1], held.InputOf(index).ToArray()));
        Assert.Equal(held.Labels, set.Split(heldOut, seed: 5).HeldOut.Labels);
        Assert.Contains(Enumerable.Range(6, 20), seed => !set.Split(heldOut, seed).HeldOut.Labels.SequenceEqual(held.Labels));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(-1)]
    public void Both_sides_of_a_split_have_samples(int heldOut)
    {
        SampleSet set = new(new float[20], new int[20], features: 1);
        Assert.Throws<ArgumentOutOfRangeException>(nameof(heldOut), () => set.Split(heldOut, seed: 1));
    }
}
