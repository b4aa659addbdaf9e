namespace Edifice;

/// <summary>What an entry's bytes are held against.</summary>
/// <param name="Checksum">CRC-32 of the unpacked bytes.</param>
/// <param name="PackedLength">Bytes in the archive.</param>
/// <param name="Length">Bytes after unpacking.</param>
internal readonly record struct ZipSizes(uint Checksum, long PackedLength, long Length);
