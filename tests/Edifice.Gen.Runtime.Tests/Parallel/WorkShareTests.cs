using CsCheck;
using Edifice.CompilerServices;
using Xunit;
using G = CsCheck.Gen;

namespace Edifice.Gen.Runtime.Tests;

public sealed class WorkShareTests
{
    [Fact]
    public void Shares_follow_each_other_are_cut_at_multiples_and_are_all_of_the_work() => G.Select(
        G.Int[0, 500], G.Int[1, 9], G.Int[1, 16]).Sample(
        (length, workers, multiple) =>
        {
            int reached = 0;
            for (int worker = 0; worker < workers; worker++)
            {
                (int start, int end) = new WorkShare(worker, workers).Of(length, multiple);
                Assert.Equal(int.Min(reached, length), int.Min(start, length));
                Assert.True(start >= length || start % multiple == 0);
                Assert.InRange(end - start, 0, (((length + multiple - 1) / multiple / workers) + 1) * multiple);
                reached = end;
            }

            Assert.Equal(length, reached);
        });
}
