using System.ComponentModel;

namespace Edifice.CompilerServices;

/// <summary>What an exported function returns. The numbers are part of every header, and never change.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum NativeStatus
{
    /// <summary>It is done.</summary>
    Ok = 0,

    /// <summary>The handle is null, was destroyed, or never was one.</summary>
    BadHandle = 1,

    /// <summary>The handle is another network's.</summary>
    OtherNetwork = 2,

    /// <summary>Another thread is in a call with this handle.</summary>
    InUse = 3,

    /// <summary>A pointer is null that has to point somewhere.</summary>
    NullPointer = 4,

    /// <summary>A pointer is no multiple of the size of what it points to.</summary>
    Misaligned = 5,

    /// <summary>A length is not the one that is needed.</summary>
    WrongLength = 6,

    /// <summary>A number is not what the network takes: not finite, no spike, no index of an input, no batch; or output lies over input.</summary>
    BadArgument = 7,

    /// <summary>No weights were given, and none are part of the library.</summary>
    NoWeights = 8,

    /// <summary>The bytes are no weights, or those of another network.</summary>
    BadWeights = 9,

    /// <summary>The bytes are no snapshot, or one of another network.</summary>
    BadSnapshot = 10,

    /// <summary>The file can not be read.</summary>
    CannotRead = 11,

    /// <summary>Nothing is to be decoded before the first step.</summary>
    NothingToDecode = 12,

    /// <summary>There is not as much memory.</summary>
    OutOfMemory = 13,

    /// <summary>A fault of Edifice.Gen's own.</summary>
    Internal = 14,
}
