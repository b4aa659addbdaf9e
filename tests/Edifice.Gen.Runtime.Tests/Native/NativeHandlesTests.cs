using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Edifice.CompilerServices;
using Edifice.Native;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public class NativeHandlesTests
{
    [Fact]
    public void Handle_finds_its_own_instance_until_it_is_removed()
    {
        TestInstance[] instances = [.. Enumerable.Range(0, 100).Select(_ => new TestInstance())];
        nint[] handles = [.. instances.Select(NativeHandles.Add)];
        Assert.Equal(handles.Length, handles.Distinct().Count());
        for (int index = 0; index < handles.Length; index++)
        {
            Assert.Same(instances[index], NativeHandles.Get<TestInstance>(handles[index], "Test"));
            Remove(handles[index]);
            Assert.Equal(NativeStatus.BadHandle, Refused(handles[index]).Status);
        }
    }

    [Fact]
    public void Place_that_is_given_away_again_has_another_handle()
    {
        nint first = NativeHandles.Add(new TestInstance());
        HashSet<nint> seen = [first];
        Remove(first);
        for (int turn = 0; turn < 50; turn++)
        {
            nint next = NativeHandles.Add(new TestInstance());
            Assert.True(seen.Add(next), "A handle was given twice.");
            Assert.Equal(NativeStatus.BadHandle, Refused(first).Status);
            Remove(next);
        }
    }

    [Fact]
    public void What_is_no_handle_is_refused()
    {
        nint own = NativeHandles.Add(new TestInstance());
        Assert.Equal("The handle is null; expected one that a create function of Test gave.", Refused(0).Message);
        Assert.Equal("The handle was destroyed, or is none; expected one that a create function of Test gave.", Refused(1).Message);
        foreach (nint bad in new[] { 2, -1, nint.MinValue, nint.MaxValue, own ^ (1 << 20), own + 1000, own >>> (nint.Size * 4) })
        {
            Assert.Equal(NativeStatus.BadHandle, Refused(bad).Status);
        }

        Remove(own);
    }

    [Fact]
    public void Handle_of_another_kind_is_named()
    {
        nint other = NativeHandles.Add(new OtherInstance());
        NativeFault fault = Refused(other);
        Assert.Equal((NativeStatus.OtherNetwork, "The handle is one of Other; expected one of Test."), (fault.Status, fault.Message));
        NativeHandles.Remove(NativeHandles.Take<OtherInstance>(other, "Other"));
    }

    [Fact]
    public void Instance_is_taken_by_one_at_a_time()
    {
        nint handle = NativeHandles.Add(new TestInstance());
        TestInstance held = NativeHandles.Take<TestInstance>(handle, "Test");
        Assert.Equal(NativeStatus.InUse, Refused(handle).Status);
        held.Return();
        Remove(handle);
    }

    [Fact]
    public async Task Threads_that_race_for_one_handle_remove_it_once()
    {
        for (int round = 0; round < 200; round++)
        {
            nint handle = NativeHandles.Add(new TestInstance());
            int removed = 0;
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            {
                try
                {
                    TestInstance held = NativeHandles.Take<TestInstance>(handle, "Test");
                    NativeHandles.Remove(held);
                    Interlocked.Increment(ref removed);
                    held.Return();
                }
                catch (NativeFault fault) when (fault.Status is NativeStatus.InUse or NativeStatus.BadHandle)
                {
                }
            })));
            Assert.Equal(1, removed);
        }
    }

    private static NativeFault Refused(nint handle) => Assert.Throws<NativeFault>(() => NativeHandles.Take<TestInstance>(handle, "Test"));

    private static void Remove(nint handle)
    {
        TestInstance held = NativeHandles.Take<TestInstance>(handle, "Test");
        NativeHandles.Remove(held);
        held.Return();
    }
}
