using System;
using System.CommandLine;

namespace Edifice.Tool;

/// <summary><c>declare FILE</c>.</summary>
internal sealed class DeclareCommand : Command
{
    private readonly Argument<string> file = CommandLineParts.FileName("FILE", "A checkpoint (.safetensors, .npz) with matrices called ….weight.");
    private readonly Option<string?> className = CommandLineParts.Text(
        "--class", "NAME", "The class. Without it: the network that the file was saved of, or the file's name.");
    private readonly Option<string?> space = CommandLineParts.Text("--namespace", "NAME", "The namespace. Without it: none.");
    private readonly Option<int?> steps = CommandLineParts.Steps("--timesteps", "Time steps of a sample. Without it: what the file's metadata says, or 25.");
    private readonly Option<float?> tau = CommandLineParts.Positive("--tau", "Time constant of the layers whose β is not in the file. Without it: 2.");
    private readonly Option<float?> threshold = CommandLineParts.Positive("--threshold", "Threshold of the layers whose θ is not in the file. Without it: 1.");

    private readonly Option<Compatibility?> compatibility = CommandLineParts.Word(
        "--compatibility", "The library whose neurons they are. Without it: snnTorch where the file has its settings, or none.",
        ("none", Compatibility.None), ("snntorch", Compatibility.SnnTorch), ("norse", Compatibility.Norse), ("spikingjelly", Compatibility.SpikingJelly),
        ("edifice", Compatibility.Edifice));

    private readonly Option<InputKind?> input = CommandLineParts.Word(
        "--input", "A constant current, a series of values, or spikes. Without it: constant.",
        ("constant", InputKind.Constant), ("series", InputKind.Series), ("spikes", InputKind.Spikes));

    private readonly Option<Readout?> readout = CommandLineParts.Word(
        "--readout", "What stands behind the last matrix. Without it: dense where all others alone have neurons in the file, or lif.",
        ("lif", Readout.Lif), ("integrator", Readout.Integrator), ("dense", Readout.Dense));

    private readonly Option<FinalDecoding?> decode = CommandLineParts.Word(
        "--decode", "How the output is decoded. Without it: rate, or mean-membrane of integrators.",
        ("rate", FinalDecoding.Rate), ("count", FinalDecoding.Count), ("first-spike", FinalDecoding.FirstSpike), ("mean-membrane", FinalDecoding.MeanMembrane),
        ("last-membrane", FinalDecoding.LastMembrane), ("max-membrane", FinalDecoding.MaxMembrane), ("none", FinalDecoding.None));

    private readonly Option<bool> learn = new("--learn") { Description = "β and θ of a layer are trained, not constants of the declaration." };
    private readonly Option<bool> keepNames = new("--keep-names") { Description = "Stages keep the names of the file's layers, so that the file loads without a conversion." };
    private readonly Option<string?> order = CommandLineParts.Text("--order", "A,B,C", "The file's layers in the order of the data, where names and shapes do not tell.");
    private readonly Option<string[]> transpose = TensorOptions.Transpose();
    private readonly Option<string[]> ignore = TensorOptions.Ignore();

    public DeclareCommand(Answer answer)
        : base("declare", "Print the C# declaration that fits a checkpoint's shapes, with comments on what shapes can not tell.")
    {
        Add(file);
        Option[] options =
        [
            className, space, steps, tau, threshold, compatibility, input, readout, decode, learn, keepNames, order, transpose, ignore, JsonOption.Create(),
        ];
        foreach (Option option in options)
        {
            Add(option);
        }

        SetAction(parsed => answer.Write(Declare(parsed)));
    }

    private DeclareReport Declare(ParseResult parsed)
    {
        NamePatterns ignored = new(ignore.Name, parsed.GetValue(ignore) ?? []);
        DeclareWishes wishes = Read(parsed);
        Checkpoint checkpoint = CheckpointFile.Read(parsed.GetRequiredValue(file), ignored);
        ignored.RequireUsed(checkpoint);
        Declaration declaration = DeclarationMaker.Make(checkpoint, wishes);
        wishes.Transposed.RequireUsed(checkpoint);
        return DeclareReport.Of(checkpoint, declaration);
    }

    private DeclareWishes Read(ParseResult parsed) => new()
    {
        Class = parsed.GetValue(className),
        Namespace = parsed.GetValue(space),
        TimeSteps = parsed.GetValue(steps),
        Tau = parsed.GetValue(tau),
        Threshold = parsed.GetValue(threshold),
        Compatibility = parsed.GetValue(compatibility),
        Input = parsed.GetValue(input) ?? InputKind.Constant,
        Readout = parsed.GetValue(readout),
        Decoding = parsed.GetValue(decode),
        Learn = parsed.GetValue(learn),
        KeepNames = parsed.GetValue(keepNames),
        Order = parsed.GetValue(order)?.Split(',', StringSplitOptions.TrimEntries) ?? [],
        Transposed = new NamePatterns(transpose.Name, parsed.GetValue(transpose) ?? []),
    };
}
