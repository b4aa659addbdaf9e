namespace Edifice;

/// <summary>What a zip archive says of an entry before its bytes.</summary>
/// <param name="Name">As the archive writes it.</param>
/// <param name="IsDeflated">Packed with deflate, else stored as it is.</param>
/// <param name="Is64">Sizes of 8 bytes.</param>
/// <param name="Sizes">Checksum and sizes; null where they stand behind the bytes.</param>
internal sealed record ZipEntry(string Name, bool IsDeflated, bool Is64, ZipSizes? Sizes);
