using System;
using System.IO;

namespace Edifice;

/// <summary>A file as it is.</summary>
internal sealed class PlainSource(Stream stream, string name) : ByteSource(name)
{
    public override void Dispose() => stream.Dispose();

    protected override int Read(Span<byte> buffer) => stream.Read(buffer);

    // Nothing but its length says that a plain file is whole, and that was read.
    protected override void RequireWhole()
    {
    }
}
