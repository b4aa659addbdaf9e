using System;
using System.Runtime.InteropServices;
using System.Text;

namespace Edifice.Native;

/// <summary>A text for C: UTF-8 with a zero behind it, in memory that stays where it is until another text replaces it.</summary>
internal sealed unsafe class NativeText
{
    private byte* text;
    private nuint room;

    ~NativeText() => NativeMemory.Free(text);

    /// <summary>Where the text is.</summary>
    public nint Address => (nint)text;

    public static NativeText Of(string words)
    {
        NativeText text = new();
        text.Set(words);
        return text;
    }

    public void Set(ReadOnlySpan<char> words)
    {
        nuint needed = (nuint)Encoding.UTF8.GetMaxByteCount(words.Length) + 1;
        if (needed > room)
        {
            text = (byte*)NativeMemory.Realloc(text, needed);
            room = needed;
        }

        int length = Encoding.UTF8.GetBytes(words, new Span<byte>(text, (int)room - 1));
        text[length] = 0;
    }
}
