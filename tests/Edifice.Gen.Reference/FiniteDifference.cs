using System;

namespace Edifice.Reference;

/// <summary>The slope of a scalar loss by one number, measured by moving that number.</summary>
public static class FiniteDifference
{
    /// <summary>(f(x + h) - f(x - h)) / 2h; its error falls with h².</summary>
    /// <param name="loss">Computes the loss from the values as they stand.</param>
    /// <param name="values">A parameter or an input; one element is moved and put back.</param>
    /// <param name="index">The element.</param>
    /// <param name="h">How far it is moved.</param>
    public static double ThreePoint(Func<double> loss, double[] values, int index, double h) =>
        (Moved(loss, values, index, h) - Moved(loss, values, index, -h)) / (2 * h);

    /// <summary>(8 f(x + h) - 8 f(x - h) - f(x + 2h) + f(x - 2h)) / 12h; its error falls with h⁴.</summary>
    /// <inheritdoc cref="ThreePoint"/>
    public static double FivePoint(Func<double> loss, double[] values, int index, double h) =>
        (4 * ThreePoint(loss, values, index, h) - ThreePoint(loss, values, index, 2 * h)) / 3;

    private static double Moved(Func<double> loss, double[] values, int index, double by)
    {
        double kept = values[index];
        values[index] = kept + by;
        double moved = loss();
        values[index] = kept;
        return moved;
    }
}
