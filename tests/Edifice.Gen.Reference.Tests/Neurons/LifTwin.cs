using System;

namespace Edifice.Reference.Tests;

/// <summary>A differentiable stand-in for one step of a LIF neuron, near one point: its slope is the neuron's adjoint.</summary>
/// <remarks>
/// The spike is s0 + G(u - θ) - G(u0 - θ), G the integral of the surrogate (for a smooth spike the spike itself), 0 marking the point.
/// A detached reset uses s0 instead.
/// </remarks>
internal sealed class LifTwin
{
    private readonly LifModel _model;
    private readonly double _spikeAtPoint;
    private readonly double _integralAtPoint;

    public LifTwin(LifModel model, double current, double membrane)
    {
        _model = model;
        _spikeAtPoint = model.Step(current, [membrane], [0.0]).Spike;
        _integralAtPoint = Integral(Charged(current, membrane) - model.Threshold);
    }

    public double Spike(double current, double membrane) =>
        _spikeAtPoint + Integral(Charged(current, membrane) - _model.Threshold) - _integralAtPoint;

    public double Membrane(double current, double membrane)
    {
        double charged = Charged(current, membrane);
        double spike = _model.DetachReset ? _spikeAtPoint : Spike(current, membrane);
        return _model.Reset switch
        {
            ResetRule.Subtract => charged - _model.Threshold * spike,
            ResetRule.Zero => charged - charged * spike,
            _ => charged,
        };
    }

    private double Charged(double current, double membrane) => _model.Beta * membrane + current;

    private double Integral(double x) => (_model.Spike, _model.Surrogate) switch
    {
        (SpikeRule.Smooth, _) => 1 / (1 + Math.Exp(-Math.Clamp(_model.Slope * x, -_model.Clip, _model.Clip))),
        (_, SurrogateRule.Sigmoid) => _model.Gain / (1 + Math.Exp(-_model.Slope * x)),
        _ => _model.Gain * _model.Slope * x / (1 + _model.Slope * Math.Abs(x)),
    };
}
