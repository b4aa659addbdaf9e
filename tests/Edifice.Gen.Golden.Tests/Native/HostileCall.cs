using System;

namespace Edifice.Golden.Tests;

/// <summary>How a call is spoilt: what it is called with in the place of what is right.</summary>
/// <param name="Function">Which of the functions.</param>
/// <param name="Argument">Which of its arguments.</param>
/// <param name="Kind">Which of the ways to spoil it.</param>
/// <param name="Number">Whatever that way draws.</param>
internal sealed record HostileCall(int Function, int Argument, int Kind, ulong Number)
{
    /// <summary>A handle that is none of the network's.</summary>
    public nint Handle(nint own, nint gone, nint other) => (Kind % 7) switch
    {
        0 => 0,
        1 => gone,
        2 => other,
        3 => (nint)(Number % 100),
        4 => own ^ (nint)(1ul << (32 + (int)(Number % 32))),
        5 => -1 - (nint)(Number % 100),
        _ => (nint)Number == own ? 0 : (nint)Number,
    };

    /// <summary>A length that is not the one, nor a whole number of it.</summary>
    public nuint Length(nuint right) => (Kind % 8) switch
    {
        0 => 0,
        1 => right - 1,
        2 => right + 1,
        3 => (right * 2) + 1,
        4 => nuint.MaxValue - (nuint)(Number % 5),
        5 => (nuint)int.MaxValue + 1 + ((nuint)(Number % 5) * right),
        6 => (nuint.MaxValue / 4) + (nuint)(Number % 3),
        _ => (nuint)(Number | 1) == right ? 0 : (nuint)Number | 1,
    };

    /// <summary>An address that can not be one of elements of so many bytes.</summary>
    public nint Address(nint right, int size) => (Kind % 2) == 0 || size == 1 ? 0 : right + 1 + (nint)(Number % (ulong)(size - 1));

    /// <summary>A number that no network takes.</summary>
    public float Value => (Kind % 3) switch
    {
        0 => float.NaN,
        1 => float.PositiveInfinity,
        _ => float.NegativeInfinity,
    };

    public int Place(int length) => (int)(Number % (ulong)length);
}
