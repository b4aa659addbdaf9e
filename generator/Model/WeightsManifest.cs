namespace Edifice.Generator.Model;

/// <summary>What the compiler knows of a weights file: the text that the build task wrote of it.</summary>
/// <param name="Name">By which a network asks for it.</param>
/// <param name="Source">The file's name.</param>
/// <param name="Network">The network that it was saved of; empty where it does not say.</param>
/// <param name="Fingerprint">That network's; empty where it does not say.</param>
/// <param name="Tensors">In the order of the file.</param>
/// <param name="Fault">Why it can not be used; null where it can.</param>
internal sealed record WeightsManifest(
    string Name, string Source, string Network, string Fingerprint, EquatableArray<BakedTensor> Tensors, string? Fault)
{
    /// <summary>What the manifests' files end with.</summary>
    public const string Extension = ".edifice-weights";

    public static WeightsManifest Broken(string name, string source, string fault) => new(name, source, "", "", [], fault);
}
