using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Edifice.CompilerServices;
using Xunit;

namespace Edifice.Gen.Runtime.Tests;

public sealed class WorkerTeamTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(WorkerTeam.MaxThreads + 1)]
    public void A_team_has_at_least_its_caller(int threads)
        => Assert.Throws<ArgumentOutOfRangeException>(nameof(threads), () => new WorkerTeam(threads));

    [Fact]
    public void Every_sample_of_a_forward_pass_goes_to_one_worker_and_the_first_is_the_caller()
    {
        using WorkerTeam team = new(threads: 3);
        ConcurrentDictionary<int, int> samples = [];
        int caller = Environment.CurrentManagedThreadId;
        Forward(team, 10, (worker, first, count) =>
        {
            Assert.Equal(worker == 0, Environment.CurrentManagedThreadId == caller);
            Assert.Equal(worker != 0, Thread.CurrentThread.IsBackground && Thread.CurrentThread.Name == $"Edifice worker {worker}");
            for (int sample = first; sample < first + count; sample++)
            {
                Assert.True(samples.TryAdd(sample, worker));
            }
        });
        Assert.Equal([0, 0, 0, 1, 1, 1, 2, 2, 2, 2], samples.OrderBy(item => item.Key).Select(item => item.Value));
    }

    [Fact]
    public void Workers_without_samples_have_nothing_to_do()
    {
        using WorkerTeam team = new(threads: 5);
        int runs = 0;
        Forward(team, 2, (_, _, _) => Interlocked.Increment(ref runs));
        Assert.Equal(2, runs);
    }

    [Fact]
    public void Chunks_have_their_turns_in_ascending_order_whoever_is_late_and_the_rest_comes_behind_them()
    {
        using WorkerTeam team = new(threads: 4, worker => Thread.SpinWait(worker * 500));
        for (int repeat = 0; repeat < 50; repeat++)
        {
            int done = 0;
            List<int> turns = [];
            ConcurrentBag<int> ends = [];
            TeamPass pass = new()
            {
                Batch = 100,
                OnRun = (worker, first, count) =>
                {
                    Assert.Equal(first == 96 ? 4 : 16, count);
                    Thread.SpinWait((first / 16) % 3 * 2000);
                    Interlocked.Increment(ref done);
                },
                OnTurn = (_, first) => turns.Add(first),
                OnEnd = worker =>
                {
                    Assert.Equal(7, done);
                    ends.Add(worker);
                },
            };
            BatchDispatch.Backward(ref pass, LaneWidth.One, team);
            Assert.Equal([0, 16, 32, 48, 64, 80, 96], turns);
            Assert.Equal([0, 1, 2, 3], ends.Order());
        }
    }

    [Fact]
    public void A_workers_exception_is_the_callers_and_the_team_goes_on_working()
    {
        using WorkerTeam team = new(threads: 3);
        for (int failing = 0; failing < 3; failing++)
        {
            NotSupportedException error = Assert.Throws<NotSupportedException>(() => Forward(team, 3, (worker, _, _) =>
            {
                if (worker == failing)
                {
                    throw new NotSupportedException($"worker {worker}");
                }
            }));
            Assert.Equal($"worker {failing}", error.Message);
            Assert.Contains(nameof(A_workers_exception_is_the_callers_and_the_team_goes_on_working), error.StackTrace, StringComparison.Ordinal);
            int runs = 0;
            Forward(team, 3, (_, _, _) => Interlocked.Increment(ref runs));
            Assert.Equal(3, runs);
        }
    }

    [Fact]
    public void Of_several_exceptions_the_first_workers_is_thrown()
    {
        using WorkerTeam team = new(threads: 4);
        NotSupportedException error = Assert.Throws<NotSupportedException>(() => Forward(team, 4, (worker, _, _) =>
        {
            if (worker > 0)
            {
                throw new NotSupportedException($"worker {worker}");
            }
        }));
        Assert.Equal("worker 1", error.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(32)]
    [InlineData(112)]
    public void Nobody_waits_for_the_turn_of_a_chunk_that_failed(int failing)
    {
        using WorkerTeam team = new(threads: 3);
        for (int repeat = 0; repeat < 20; repeat++)
        {
            List<int> turns = [];
            TeamPass pass = new()
            {
                Batch = 128,
                OnRun = (_, first, _) =>
                {
                    if (first == failing)
                    {
                        Thread.SpinWait(5000);
                        throw new NotSupportedException();
                    }
                },
                OnTurn = (_, first) => turns.Add(first),
                OnEnd = _ => Assert.Fail("not all chunks are done"),
            };
            Assert.Throws<NotSupportedException>(() => BatchDispatch.Backward(ref pass, LaneWidth.One, team));
            Assert.All(turns, first => Assert.True(first < failing));
        }

        TeamPass next = new() { Batch = 128, OnRun = (_, _, _) => { } };
        BatchDispatch.Backward(ref next, LaneWidth.One, team);
    }

    [Fact]
    public void A_pass_within_a_pass_of_the_same_team_is_refused()
    {
        using WorkerTeam team = new(threads: 2);
        for (int inner = 0; inner < 2; inner++)
        {
            InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => Forward(team, 2, (worker, _, _) =>
            {
                if (worker == inner)
                {
                    Forward(team, 1, (_, _, _) => { });
                }
            }));
            Assert.Contains("is at work already", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_second_thread_is_refused_while_the_team_is_at_work()
    {
        using WorkerTeam team = new(threads: 2);
        using ManualResetEventSlim begun = new();
        using ManualResetEventSlim tried = new();
        Thread other = new(() => Forward(team, 2, (worker, _, _) =>
        {
            begun.Set();
            tried.Wait();
        }));
        other.Start();
        begun.Wait();
        Assert.Throws<InvalidOperationException>(() => Forward(team, 1, (_, _, _) => { }));
        Assert.Throws<InvalidOperationException>(team.Dispose);
        tried.Set();
        other.Join();
        int runs = 0;
        Forward(team, 2, (_, _, _) => Interlocked.Increment(ref runs));
        Assert.Equal(2, runs);
    }

    [Fact]
    public void Disposing_ends_the_threads_and_later_work_is_refused()
    {
        List<Thread> threads = [];
        WorkerTeam team = new(threads: 3);
        Forward(team, 3, (worker, _, _) =>
        {
            lock (threads)
            {
                threads.Add(Thread.CurrentThread);
            }
        });
        team.Dispose();
        team.Dispose();
        Assert.Equal(2, threads.Count(thread => !thread.IsAlive));
        Assert.Throws<ObjectDisposedException>(() => Forward(team, 3, (_, _, _) => { }));
    }

    [Fact]
    public void An_interrupt_reaches_the_caller_after_the_pass()
    {
        using WorkerTeam team = new(threads: 2);
        bool isWhole = false;
        Exception? caught = null;
        Thread caller = new(() => caught = Record.Exception(() =>
        {
            Thread self = Thread.CurrentThread;
            Forward(team, 2, (worker, _, _) =>
            {
                if (worker == 1)
                {
                    Thread.Sleep(20);
                    self.Interrupt();
                    Thread.Sleep(20);
                    isWhole = true;
                }
            });
            Assert.True(isWhole);
            Thread.Sleep(Timeout.Infinite);
        }));
        caller.Start();
        caller.Join();
        Assert.IsType<ThreadInterruptedException>(caught);
    }

    // Some 20,000 forks within the spinning time, and some that find everybody asleep.
    [Theory]
    [InlineData(2, 20_000)]
    [InlineData(7, 3_000)]
    public void Thousands_of_forks_end_with_more_threads_than_processors(int threads, int forks)
    {
        using WorkerTeam team = new(threads);
        int runs = 0;
        TeamPass pass = new() { Batch = threads, OnRun = (_, _, _) => Interlocked.Increment(ref runs) };
        for (int fork = 0; fork < forks; fork++)
        {
            BatchDispatch.Forward(ref pass, LaneWidth.One, team);
            Assert.Equal((fork + 1) * threads, Volatile.Read(ref runs));
            if (fork % 500 == 0)
            {
                Thread.Sleep(1);
            }
        }
    }

    private static void Forward(WorkerTeam team, int batch, Action<int, int, int> run)
    {
        TeamPass pass = new() { Batch = batch, OnRun = run };
        BatchDispatch.Forward(ref pass, LaneWidth.One, team);
    }
}
