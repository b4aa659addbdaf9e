using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using Edifice.CompilerServices;
using Edifice.Native;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public class NativeErrorsTests
{
    [Fact]
    public void Text_is_each_threads_own()
    {
        NativeErrors.Record(new ArgumentException("of this thread"));
        string before = "", after = "";
        Thread other = new(() =>
        {
            before = Last();
            NativeErrors.Record(new IOException(new string('ü', 5000)));
            after = Last();
        });
        other.Start();
        other.Join();
        Assert.Equal("", before);
        Assert.Equal(new string('ü', 5000), after);
        Assert.Equal("of this thread", Last());
    }

    [Fact]
    public void Fault_that_is_thrown_has_a_number()
    {
        Assert.Equal((int)NativeStatus.InUse, NativeErrors.Record(new NativeFault(NativeStatus.InUse, "busy")));
        Assert.Equal("busy", Last());
        Assert.Equal((int)NativeStatus.OutOfMemory, NativeErrors.Record(new InsufficientMemoryException()));
        Assert.Equal((int)NativeStatus.BadSnapshot, NativeErrors.Record(new InvalidDataException("cut"), NativeStatus.BadSnapshot));
        Assert.Equal((int)NativeStatus.CannotRead, NativeErrors.Record(new FileNotFoundException("gone")));
        Assert.Equal((int)NativeStatus.CannotRead, NativeErrors.Record(new UnauthorizedAccessException("locked")));
        Assert.Equal((int)NativeStatus.BadArgument, NativeErrors.Record(new ArgumentOutOfRangeException("batchSize")));
        Assert.Equal((int)NativeStatus.Internal, NativeErrors.Record(new NotSupportedException("never")));
        Assert.Equal("NotSupportedException: never", Last());
    }

    [Fact]
    public void Version_is_the_assemblys() => Assert.StartsWith(
        Marshal.PtrToStringUTF8(NativeRuntime.Version)!,
        ((System.Reflection.AssemblyInformationalVersionAttribute)Attribute.GetCustomAttribute(typeof(NativeRuntime).Assembly, typeof(System.Reflection.AssemblyInformationalVersionAttribute))!).InformationalVersion,
        StringComparison.Ordinal);

    [Fact]
    public void Instruction_set_is_that_of_the_runtime() => Assert.Equal(EdificeRuntime.InstructionSet, Marshal.PtrToStringUTF8(NativeRuntime.InstructionSet));

    private static string Last() => Marshal.PtrToStringUTF8(NativeErrors.Last)!;
}
