using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Edifice.Headers;

/// <summary>Writes the C headers that an assembly carries. A file that would be the same is left alone, and one that an earlier build wrote and this one does not is removed.</summary>
public sealed class WriteHeaders : Task
{
    /// <summary>What the compiler made.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>Where the headers go.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>Where the paths of the headers are written down, one a line, for builds that compile nothing.</summary>
    [Required]
    public string List { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            List<string> written = [];
            foreach (HeaderFile header in HeaderFile.In(Assembly))
            {
                string path = Path.Combine(Folder, header.Prefix + ".h");
                Write(path, header.Text);
                written.Add(path);
            }

            foreach (string old in File.Exists(List) ? File.ReadAllLines(List).Except(written) : [])
            {
                File.Delete(old);
            }

            // Written also where it is the same: its time says that the assembly was read.
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(List))!);
            File.WriteAllLines(List, written);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            Log.LogError(null, "EDIFICE005", null, Assembly, 0, 0, 0, 0, $"The C headers of '{Assembly}' can not be written to '{Folder}': {wrong.Message}");
        }

        return !Log.HasLoggedErrors;
    }

    private static void Write(string path, string text)
    {
        if (!File.Exists(path) || File.ReadAllText(path) != text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllText(path, text);
        }
    }
}
