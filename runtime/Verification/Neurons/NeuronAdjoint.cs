using System;

namespace Edifice.Reference;

/// <summary>One step of a neuron backwards, as <see cref="INeuronModel.Adjoint"/>.</summary>
internal delegate double NeuronAdjoint(NeuronMoment now, double outputGradient, Span<double> stateGradient, Span<double> numberGradient);
