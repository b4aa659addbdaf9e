using System;
using System.ComponentModel;

namespace Edifice.CompilerServices;

/// <summary>The C header of a network's exported functions, from where the package's build files take it: a generator writes no files.</summary>
/// <param name="prefix">The header's name without the extension.</param>
/// <param name="text">All of it.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NativeHeaderAttribute(string prefix, string text) : Attribute
{
    /// <summary>The header's name without the extension.</summary>
    public string Prefix { get; } = prefix;

    /// <summary>All of it.</summary>
    public string Text { get; } = text;
}
