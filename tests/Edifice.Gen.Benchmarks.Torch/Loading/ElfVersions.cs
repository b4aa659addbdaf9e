using System;
using System.Runtime.InteropServices;
using System.Text;

namespace Edifice.Benchmarks;

/// <summary>The versions that a library for 64-bit Linux asks of others.</summary>
/// <remarks>elf.h; Linux Standard Base, "Symbol versioning".</remarks>
internal static class ElfVersions
{
    private const uint VersionNeeds = 0x6ffffffe;
    private const ushort Weak = 2;

    /// <summary>Marks a version as one that may be missing.</summary>
    public static void Weaken(Span<byte> file, string version)
    {
        // e_shoff, e_shentsize, e_shnum; of a section: sh_type, sh_offset, sh_link, sh_info.
        int sections = (int)Read<ulong>(file, 0x28);
        int size = Read<ushort>(file, 0x3a);
        for (int section = sections; section < sections + (size * Read<ushort>(file, 0x3c)); section += size)
        {
            if (Read<uint>(file, section + 4) == VersionNeeds)
            {
                int names = (int)Read<ulong>(file, sections + (size * Read<int>(file, section + 0x28)) + 0x18);
                Weaken(file, version, names, (int)Read<ulong>(file, section + 0x18), Read<int>(file, section + 0x2c));
            }
        }
    }

    // A list of libraries, each with a list of versions: vn_cnt, vn_aux, vn_next; vna_flags, vna_name, vna_next.
    private static void Weaken(Span<byte> file, string version, int names, int library, int libraries)
    {
        for (; libraries > 0; libraries--)
        {
            int need = library + Read<int>(file, library + 8);
            for (int needs = Read<ushort>(file, library + 2); needs > 0; needs--)
            {
                ReadOnlySpan<byte> name = file[(names + Read<int>(file, need + 8))..];
                if (Encoding.ASCII.GetString(name[..name.IndexOf((byte)0)]) == version)
                {
                    MemoryMarshal.Write(file[(need + 4)..], (ushort)(Read<ushort>(file, need + 4) | Weak));
                }

                need += Read<int>(file, need + 12);
            }

            library += Read<int>(file, library + 12);
        }
    }

    private static T Read<T>(ReadOnlySpan<byte> file, int offset)
        where T : struct => MemoryMarshal.Read<T>(file[offset..]);
}
