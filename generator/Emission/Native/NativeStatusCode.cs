namespace Edifice.Generator.Emission.Native;

/// <summary>A number that exported functions return, as the header has it; the runtime's NativeStatus has the same ones.</summary>
/// <param name="Name">In capitals, behind the prefix.</param>
/// <param name="Comment">When it is returned.</param>
internal sealed record NativeStatusCode(string Name, string Comment)
{
    /// <summary>All of them, from 0 on.</summary>
    public static NativeStatusCode[] All { get; } =
    [
        new("OK", "it is done"),
        new("BAD_HANDLE", "the handle is NULL, was destroyed, or never was one"),
        new("OTHER_NETWORK", "the handle is another network's"),
        new("IN_USE", "another thread is in a call with this handle"),
        new("NULL_POINTER", "a pointer is NULL that has to point somewhere"),
        new("MISALIGNED", "a pointer is no multiple of the size of what it points to"),
        new("WRONG_LENGTH", "a length is not the one that is needed"),
        new("BAD_ARGUMENT", "a number is not finite, no spike, no index of an input or no batch; or output overlaps input"),
        new("NO_WEIGHTS", "no weights were given, and none are part of the library"),
        new("BAD_WEIGHTS", "the bytes are no weights, or those of another network"),
        new("BAD_SNAPSHOT", "the bytes are no snapshot, or one of another network"),
        new("CANNOT_READ", "the file can not be read"),
        new("NOTHING_TO_DECODE", "no step was taken yet"),
        new("OUT_OF_MEMORY", "there is not as much memory"),
        new("INTERNAL", "a fault of Edifice.Gen's own: please report it"),
    ];
}
