using System.ComponentModel;

namespace Edifice.CompilerServices;

/// <summary>What generated code may expect of this runtime. Within a major version it is only ever added to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RuntimeAbi
{
    /// <summary>The version of the hidden interface between generated code and runtime.</summary>
    public const int Version = 1;
}
