using System;

namespace Edifice.Neurons;

/// <summary>Put on a tape value (an <c>out</c> argument) of a neuron's Step: it is kept only where a choice or a trained number names it.</summary>
/// <remarks>Where it is not kept, the adjoint gets zero for it.</remarks>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OptionalTapeAttribute : Attribute;
