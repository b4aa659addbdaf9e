namespace Edifice.Golden.Tests.Whole
{
    /// <summary>BPTT through all steps.</summary>
    [SpikingNetwork(InputSize = 3, OutputSize = 2, HiddenSizes = [4], NumTimesteps = 10)]
    public sealed partial class WindowNet;
}

namespace Edifice.Golden.Tests.Cut
{
    /// <summary>The same network, truncated in training.</summary>
    [SpikingNetwork(InputSize = 3, OutputSize = 2, HiddenSizes = [4], NumTimesteps = 10, Window = 5)]
    public sealed partial class WindowNet;
}
