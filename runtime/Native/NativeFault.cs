using System;
using System.Diagnostics.CodeAnalysis;
using Edifice.CompilerServices;

namespace Edifice.Native;

/// <summary>A call from C that can not be carried out. It never leaves the function that was called.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Made here alone.")]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It never leaves the function that was called.")]
internal sealed class NativeFault(NativeStatus status, string message) : Exception(message)
{
    public NativeStatus Status => status;
}
