using System;
using System.IO;

namespace Edifice.Gen.Tool.Tests;

/// <summary>A file of one test, in a folder of its own that goes with it.</summary>
internal sealed class TemporaryFile(string name) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("edifice-tool-");

    public string Path => System.IO.Path.Combine(folder.FullName, name);

    public string Folder => folder.FullName;

    public string Beside(string other) => System.IO.Path.Combine(folder.FullName, other);

    public void Dispose() => folder.Delete(recursive: true);
}
