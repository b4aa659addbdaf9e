using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Edifice.Golden.Tests;

/// <summary>
/// Generated networks of random declarations over all options, held against an independent simulation and BPTT in double
/// precision. 2,000 a run; EDIFICE_TEST_RANDOM says another number.
/// </summary>
public sealed class RandomDeclarationTests
{
    private const int PartSize = 100;

    public static TheoryData<int> Parts => [.. Enumerable.Range(0, (RandomNetworks.Declarations + PartSize - 1) / PartSize)];

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_hundred_networks_do_what_their_declarations_say(int part)
    {
        IReadOnlyList<RandomNetwork> networks = RandomNetworks.Draw(part, PartSize);
        Parallel.ForEach(networks, (item, _, index) =>
        {
            try
            {
                TraceCheck.Check(item);
                GradientCheck.Check(item);
                DescriptionCheck.Check(item);
                DifferenceCheck.Check(item);
                StreamCheck.Check(item);
                if (index % 3 == 0)
                {
                    PenaltyCheck.Check(item);
                }
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"{error.Message}\n{item}", error);
            }
        });

        Assert.Equal(PartSize, networks.Count);
        Assert.Contains(networks, DifferenceCheck.IsDifferentiable);
    }
}
