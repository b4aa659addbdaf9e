using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>What records need of the framework; netstandard2.0 does not have it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
internal static class IsExternalInit;
