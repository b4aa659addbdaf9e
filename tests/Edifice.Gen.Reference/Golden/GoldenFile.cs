using System.IO;

namespace Edifice.Reference;

/// <summary>A file of either kind: a case, or a training.</summary>
/// <param name="Case">Null where it is a training.</param>
/// <param name="Trajectory">Null where it is a case.</param>
public sealed record GoldenFile(GoldenCase? Case, GoldenTrajectory? Trajectory)
{
    /// <summary>The network, whichever the kind.</summary>
    public GoldenNetwork Network => Case?.Network ?? Trajectory!.Network;

    /// <summary>Reads a file.</summary>
    public static GoldenFile Load(string path) => Parse(File.ReadAllText(path));

    /// <summary>Reads the text of a file. Fields it does not know are passed over.</summary>
    /// <exception cref="GoldenUnsupportedException">It is well-formed, but of a kind that nobody here knows.</exception>
    public static GoldenFile Parse(string json)
    {
        GoldenNode root = GoldenDocument.Parse(json);
        string kind = root.Find("kind")?.Text ?? "case";
        return kind switch
        {
            "trajectory" => new GoldenFile(null, GoldenTrajectory.Read(root)),
            "case" => new GoldenFile(GoldenCase.Read(root), null),
            _ => throw new GoldenUnsupportedException($"file of kind {kind}"),
        };
    }

    /// <summary>The network as a declaration, once everything that was recorded has the shape that it has to have.</summary>
    /// <param name="className">The name of the declared class.</param>
    /// <exception cref="GoldenUnsupportedException">The language cannot say it.</exception>
    /// <exception cref="InvalidDataException">The file contradicts itself.</exception>
    public GoldenDeclaration ToDeclaration(string className)
    {
        GoldenDeclaration declaration = Network.ToDeclaration(className);
        Case?.RequireShapes(declaration);
        Trajectory?.RequireShapes(declaration);
        return declaration;
    }
}
