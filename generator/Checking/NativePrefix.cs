using System;
using System.Linq;

namespace Edifice.Generator.Checking;

/// <summary>What the names of a network's functions in C may begin with.</summary>
internal static class NativePrefix
{
    private static readonly string[] s_keywords =
    [
        "alignas", "alignof", "and", "and_eq", "asm", "atomic_cancel", "atomic_commit", "atomic_noexcept", "auto", "bitand", "bitor", "bool", "break", "case",
        "catch", "char", "char8_t", "char16_t", "char32_t", "class", "co_await", "co_return", "co_yield", "compl", "concept", "const", "consteval", "constexpr",
        "constinit", "const_cast", "continue", "decltype", "default", "delete", "do", "double", "dynamic_cast", "else", "enum", "explicit", "export", "extern",
        "false", "float", "for", "friend", "goto", "if", "inline", "int", "long", "mutable", "namespace", "new", "noexcept", "not", "not_eq", "nullptr",
        "operator", "or", "or_eq", "private", "protected", "public", "register", "reinterpret_cast", "requires", "restrict", "return", "short", "signed",
        "sizeof", "static", "static_assert", "static_cast", "struct", "switch", "template", "this", "thread_local", "throw", "true", "try", "typedef", "typeid",
        "typename", "typeof", "typeof_unqual", "union", "unsigned", "using", "virtual", "void", "volatile", "wchar_t", "while", "xor", "xor_eq",
    ];

    // A header of that name in a folder of the user's would be found before the library's.
    private static readonly string[] s_headers =
    [
        "assert", "complex", "ctype", "errno", "fenv", "float", "inttypes", "iso646", "limits", "locale", "malloc", "math", "memory", "pthread", "sched",
        "semaphore", "setjmp", "signal", "stdalign", "stdarg", "stdatomic", "stdbit", "stdbool", "stdckdint", "stddef", "stdint", "stdio", "stdlib",
        "stdnoreturn", "string", "strings", "tgmath", "threads", "time", "uchar", "unistd", "wchar", "wctype", "windows",
    ];

    /// <summary>Why it is no identifier of C; null where it is one.</summary>
    public static string? FaultOf(string prefix) =>
        prefix.Length == 0 ? "it is empty"
        : prefix[0] is >= '0' and <= '9' ? $"it begins with '{prefix[0]}'"
        : prefix[0] == '_' || prefix.Contains("__") ? "underscores at the beginning, and two together, are the compiler's own"
        : prefix.Any(sign => !IsWord(sign)) ? $"it has '{Shown(prefix.First(sign => !IsWord(sign)))}'"
        : null;

    /// <summary>What it means in C already; null for nothing.</summary>
    public static string? MeaningOf(string prefix) =>
        s_keywords.Contains(prefix) ? "a keyword of C or C++"
        : s_headers.Contains(prefix, StringComparer.OrdinalIgnoreCase) ? $"a header of C, so that {prefix}.h would take its place"
        : null;

    private static bool IsWord(char sign) => sign is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';

    private static string Shown(char sign) => sign is < ' ' or > '~' ? $"\\u{(int)sign:x4}" : sign.ToString();
}
