using System;
using System.Runtime.ExceptionServices;
using System.Threading;
using Edifice.Threading;

namespace Edifice;

/// <summary>Threads that share the work of one pass: each takes some of the batch's samples. Results do not depend on how many there are.</summary>
/// <remarks>
/// Made once and given to workspaces, <c>CreateTrainingWorkspace(batchSize, team)</c>; several workspaces may share a team,
/// one call at a time. The calling thread is one of the team. Between calls its threads spin for 75 µs and then sleep.
/// They are background threads, and live until <see cref="Dispose"/>.
/// </remarks>
public sealed class WorkerTeam : IDisposable
{
    /// <summary>The most threads of a team.</summary>
    public const int MaxThreads = 1024;

    private readonly Waiter[] waiters;
    private readonly Thread[] others;
    private readonly Exception?[] failures;
    private Counter forks;
    private Counter finished;
    private Counter busy;
    private unsafe delegate*<void*, int, void> work;
    private unsafe void* argument;
    private bool isEnding;

    /// <summary>Starts <paramref name="threads"/> - 1 threads; the caller of a pass is the first worker.</summary>
    /// <param name="threads">Workers, the caller included: 1 to <see cref="MaxThreads"/>. More than the machine has processors is slower.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> lies outside its range.</exception>
    public WorkerTeam(int threads)
        : this(threads, null)
    {
    }

    /// <summary>For tests: a team whose workers are disturbed before they do anything that others may wait for.</summary>
    internal WorkerTeam(int threads, Action<int>? disturb)
    {
        if (threads is < 1 or > MaxThreads)
        {
            throw new ArgumentOutOfRangeException(nameof(threads), threads, $"A team has 1 to {MaxThreads} threads, the caller included.");
        }

        Threads = threads;
        failures = new Exception?[threads];
        waiters = new Waiter[threads == 1 ? 0 : threads];
        others = new Thread[threads - 1];
        Turns = new Turns(waiters, disturb);
        for (int worker = 0; worker < waiters.Length; worker++)
        {
            waiters[worker] = new Waiter();
        }

        for (int index = 0; index < others.Length; index++)
        {
            int worker = index + 1;
            others[index] = new Thread(() => Live(worker)) { IsBackground = true, Name = $"Edifice worker {worker}" };
            others[index].UnsafeStart();
        }
    }

    /// <summary>Workers, the caller of a pass included.</summary>
    public int Threads { get; }

    /// <summary>The pieces of the work at hand that depend on an order.</summary>
    internal Turns Turns { get; }

    /// <summary>Ends the threads; later passes in this team's workspaces throw.</summary>
    /// <exception cref="InvalidOperationException">The team is at work, on another thread or on this one.</exception>
    public void Dispose()
    {
        if (isEnding)
        {
            return;
        }

        Take();
        isEnding = true;
        forks.Increment();
        WakeOthers();
        foreach (Thread thread in others)
        {
            thread.Join();
        }

        foreach (Waiter waiter in waiters)
        {
            waiter.Dispose();
        }
    }

    /// <summary>Runs <paramref name="body"/> once per worker and returns when all have ended.</summary>
    /// <param name="body">Takes <paramref name="state"/> and the worker's index; worker 0 is the caller.</param>
    /// <param name="state">What the caller has on its stack: valid until this returns.</param>
    /// <exception cref="InvalidOperationException">The team is at work, on another thread or on this one; nothing was begun.</exception>
    /// <exception cref="ObjectDisposedException">The team was disposed.</exception>
    internal unsafe void Run(delegate*<void*, int, void> body, void* state)
    {
        ObjectDisposedException.ThrowIf(isEnding, this);
        Take();
        Turns.Restart();
        work = body;
        argument = state;
        long fork = forks.Increment();
        WakeOthers();
        Work(0);
        long all = fork * others.Length;
        if (finished.Value < all)
        {
            waiters[0].Until(in finished, all);
        }

        work = null;
        argument = null;
        Exception? failure = TakeFailure();
        busy.Set(0);
        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    private void Take()
    {
        if (!busy.Replace(0, 1))
        {
            throw new InvalidOperationException(
                "This team of workers is at work already, on another thread or further up on this one. Give every thread that calls networks a team of its own.");
        }
    }

    private void WakeOthers()
    {
        for (int worker = 1; worker < waiters.Length; worker++)
        {
            waiters[worker].Wake();
        }
    }

    private void Live(int worker)
    {
        for (long fork = 1; ; fork++)
        {
            waiters[worker].Until(in forks, fork);
            if (isEnding)
            {
                return;
            }

            Work(worker);
            finished.Increment();
            waiters[0].Wake();
        }
    }

    // Whatever a worker meets is the caller's to see: a thread of the team that died of it would take the process along.
    private unsafe void Work(int worker)
    {
        try
        {
            work(argument, worker);
        }
        catch (Exception error)
        {
            failures[worker] = error;
            Turns.Abandon();
        }
    }

    private Exception? TakeFailure()
    {
        Exception? first = null;
        for (int worker = failures.Length - 1; worker >= 0; worker--)
        {
            first = failures[worker] ?? first;
            failures[worker] = null;
        }

        return first;
    }
}
