namespace Edifice.Gen.Runtime.Tests;

/// <summary>Runs a function over arrays with one implementation of lanes.</summary>
internal static class Elementwise
{
    public static float[] Apply<TFunction>(LaneImplementation lanes, TFunction function, float[] a)
        where TFunction : struct, IElementFunction
        => Apply(lanes, function, a, a, a, a);

    public static float[] Apply<TFunction>(LaneImplementation lanes, TFunction function, float[] a, float[] b, float[] c, float[] d)
        where TFunction : struct, IElementFunction
    {
        float[] results = new float[a.Length];
        ElementPass<TFunction> pass = new(function, a, b, c, d, results);
        lanes.Run(ref pass);
        return results;
    }
}
