using Edifice.Persistence;

namespace Edifice;

/// <summary>The type of an array's numbers as NumPy writes it: byte order, kind, size.</summary>
internal static class NpyTypes
{
    /// <exception cref="System.IO.InvalidDataException">It is a type that is not read.</exception>
    public static (ElementType Type, bool IsBigEndian) Parse(string text, string name)
    {
        ElementType? type = text.Length < 2 ? null : text[1..] switch
        {
            "b1" => ElementType.Boolean,
            "u1" => ElementType.UInt8,
            "i1" => ElementType.Int8,
            "u2" => ElementType.UInt16,
            "i2" => ElementType.Int16,
            "u4" => ElementType.UInt32,
            "i4" => ElementType.Int32,
            "u8" => ElementType.UInt64,
            "i8" => ElementType.Int64,
            "f2" => ElementType.Float16,
            "f4" => ElementType.Float32,
            "f8" => ElementType.Float64,
            _ => null,
        };

        // Only single bytes have no order.
        if (type is { } known && (text[0] is '<' or '>' || (text[0] == '|' && ElementDecoder.SizeOf(known) == 1)))
        {
            return (known, text[0] == '>');
        }

        throw BadData.In(
            name, $"holds numbers of type {FileText.Quote(text)}, expected b1, i1 to i8, u1 to u8, f2, f4 or f8 with < or >. Save the array with astype('f4').");
    }
}
