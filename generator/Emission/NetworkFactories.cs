using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Emission;

/// <summary>The methods that make a network and the memory of its passes, each with what it costs.</summary>
internal static class NetworkFactories
{
    private const string Lanes = "global::Edifice.LaneWidth lanes = global::Edifice.LaneWidth.Automatic";

    public static void Write(CodeWriter code, NetworkPlan plan, string self)
    {
        RegionLengths lengths = plan.Lengths;
        new DocComment($"Makes a network with {new NetworkWords(plan).Parameters} freshly drawn parameters.")
            .Param("seed", "The same seed gives the same parameters on every machine.")
            .Write(code);
        code.Line($"public static {self} Create(long seed) => new(seed);");
        code.Line();
        string scratch = NetworkWords.Bytes(lengths.ScratchFixed, lengths.ScratchPerSample);
        WriteMemory(code, $"Workspace<{self}>", "CreateWorkspace", $"scratch memory for inference: {scratch}", withTeam: true);
        string training = NetworkWords.Bytes(lengths.ScratchFixed + lengths.TapeFixed, lengths.ScratchPerSample + lengths.TapePerSample);
        WriteMemory(code, $"TrainingWorkspace<{self}>", "CreateTrainingWorkspace", $"scratch and tape for training: {training}", withTeam: true);
        string recording = NetworkWords.Bytes(lengths.ScratchFixed, lengths.ScratchPerSample + lengths.TracePerSample).Replace(" per thread", "");
        WriteMemory(code, $"Recording<{self}>", "CreateRecording", $"memory that records every spike and membrane: {recording}", withTeam: false);
        new DocComment($"Makes a block of zeros in the parameters' layout, {NetworkWords.Number(4L * plan.ParameterLength)} bytes, for Backward to add to.").Write(code);
        code.Line($"public static global::Edifice.GradientBlock<{self}> CreateGradients() => new();");
    }

    private static void WriteMemory(CodeWriter code, string type, string method, string content, bool withTeam)
    {
        Document(content, withTeam: false).Write(code);
        code.Line($"public static global::Edifice.{type} {method}(");
        code.Line($"    int batchSize, {Lanes}) => new(batchSize, lanes);");
        code.Line();
        if (withTeam)
        {
            Document(content, withTeam: true).Write(code);
            code.Line($"public static global::Edifice.{type} {method}(");
            code.Line("    int batchSize, global::Edifice.WorkerTeam team,");
            code.Line($"    {Lanes}) => new(batchSize, team, lanes);");
            code.Line();
        }
    }

    private static DocComment Document(string content, bool withTeam)
    {
        DocComment document = new DocComment($"Makes {content}.").Param("batchSize", "The most samples of one call.");
        if (withTeam)
        {
            document.Param("team", "Threads that share the work, with the bits of one; remains the caller's to dispose.");
        }

        document
            .Param("lanes", "How many numbers are handled at once; changes no bit.")
            .Throws("ArgumentOutOfRangeException", "<paramref name=\"batchSize\"/> is below 1 or too large for memory.");
        return withTeam ? document.Throws("ArgumentNullException", "<paramref name=\"team\"/> is null.") : document;
    }
}
