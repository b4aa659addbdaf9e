using System;

namespace Edifice.Reference;

/// <summary>A neuron's adjoint with every entry of its matrix squared.</summary>
/// <remarks>The adjoint is linear in what comes back to it, so its entries are what it makes of one 1 and otherwise zeros.</remarks>
internal sealed class SquaredAdjoint(INeuronModel model)
{
    private readonly double[] _states = new double[model.States.Count];
    private readonly double[] _numbers = new double[model.Numbers.Count];
    private readonly double[] _sums = new double[model.States.Count];

    /// <summary>As <see cref="INeuronModel.Adjoint"/>, of squares.</summary>
    public double Adjoint(NeuronMoment now, double outputGradient, Span<double> stateGradient, Span<double> numberGradient)
    {
        Array.Clear(_sums);
        double byCurrent = Add(now, 1, -1, outputGradient, numberGradient);
        for (int state = 0; state < stateGradient.Length; state++)
        {
            byCurrent += Add(now, 0, state, stateGradient[state], numberGradient);
        }

        _sums.CopyTo(stateGradient);
        return byCurrent;
    }

    private double Add(NeuronMoment now, double output, int state, double share, Span<double> numberGradient)
    {
        if (share == 0)
        {
            return 0;
        }

        Array.Clear(_states);
        Array.Clear(_numbers);
        if (state >= 0)
        {
            _states[state] = 1;
        }

        double byCurrent = model.Adjoint(now, output, _states, _numbers);
        for (int index = 0; index < _sums.Length; index++)
        {
            _sums[index] += share * _states[index] * _states[index];
        }

        for (int index = 0; index < _numbers.Length; index++)
        {
            numberGradient[index] += share * _numbers[index] * _numbers[index];
        }

        return share * byCurrent * byCurrent;
    }
}
