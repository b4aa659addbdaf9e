namespace Edifice.Generator.Emission.Native;

/// <summary>A type of an exported function, in both languages. C# has addresses as numbers: what generated code is compiled with need not allow unsafe code.</summary>
/// <param name="C">In the header; <c>$</c> stands for the prefix.</param>
/// <param name="CSharp">In the exported method.</param>
internal sealed record NativeType(string C, string CSharp)
{
    public static readonly NativeType Status = new("$_status", "int");
    public static readonly NativeType Handle = new("$_handle", "nint");
    public static readonly NativeType NewHandle = new("$_handle *", "nint");
    public static readonly NativeType Size = new("size_t", "nuint");
    public static readonly NativeType Int = new("int32_t", "int");
    public static readonly NativeType Long = new("int64_t", "long");
    public static readonly NativeType Bits = new("uint64_t", "ulong");
    public static readonly NativeType Text = new("const char *", "nint");
    public static readonly NativeType ReadFloats = new("const float *", "nint");
    public static readonly NativeType WrittenFloats = new("float *", "nint");
    public static readonly NativeType ReadInts = new("const int32_t *", "nint");
    public static readonly NativeType WrittenInt = new("int32_t *", "nint");
    public static readonly NativeType WrittenLong = new("int64_t *", "nint");
    public static readonly NativeType ReadBytes = new("const void *", "nint");
    public static readonly NativeType WrittenBytes = new("void *", "nint");

    /// <summary>The type with a name behind it.</summary>
    public string Of(string name) => C.EndsWith("*", System.StringComparison.Ordinal) ? C + name : C + " " + name;
}
