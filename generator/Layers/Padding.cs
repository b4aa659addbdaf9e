namespace Edifice.Generator.Layers;

/// <summary>Rows are padded so that every vector width and every tile divides them.</summary>
internal static class Padding
{
    /// <summary>Floats in 64 bytes: the widest vector, and the width of a panel.</summary>
    public const int Multiple = 16;

    /// <summary>16, or the next multiple of 32.</summary>
    public static long Of(int size) => size <= Multiple ? Multiple : ((long)size + 31) / 32 * 32;
}
