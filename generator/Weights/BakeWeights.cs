using System;
using System.IO;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Edifice.Weights;

/// <summary>Makes a resource and a manifest of each trained file. The target that calls it does so only where a file is newer than these.</summary>
public sealed class BakeWeights : Task
{
    /// <summary>.safetensors files, each with a <c>Name</c>, <c>Resource</c> and <c>Manifest</c>: what it is called, and where its outputs go.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        foreach (ITaskItem file in Files)
        {
            string name = file.GetMetadata("Name");
            BakedFile baked;
            try
            {
                baked = BakedFile.Of(file.ItemSpec);
            }
            catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or OutOfMemoryException)
            {
                Log.LogError(null, "EDIFICE003", null, file.ItemSpec, 0, 0, 0, 0, $"The weights '{name}' can not be read: {wrong.Message}");
                continue;
            }

            try
            {
                Write(file.GetMetadata("Resource"), baked.Content);
                Write(file.GetMetadata("Manifest"), System.Text.Encoding.UTF8.GetBytes(baked.Manifest));
            }
            catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
            {
                Log.LogError(null, "EDIFICE003", null, file.ItemSpec, 0, 0, 0, 0, $"What the program gets of the weights '{name}' can not be written: {wrong.Message}");
            }
        }

        return !Log.HasLoggedErrors;
    }

    // Beside its place and then moved there: a build that is stopped leaves nothing half written.
    private static void Write(string path, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        string beside = path + ".tmp";
        File.WriteAllBytes(beside, content);
        File.Move(beside, path, overwrite: true);
    }
}
