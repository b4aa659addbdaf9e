namespace Shop
{
    internal static class Rows;

    internal static class DenseKernel;

    internal static class Lanes;

    internal static class ForwardPass;
}

namespace Shop.System
{
    internal static class Math;

    internal static class ArgumentNullException;
}

namespace Shop.Edifice
{
    internal static class PassMemory;
}
