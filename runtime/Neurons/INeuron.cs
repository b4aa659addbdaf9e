namespace Edifice.Neurons;

/// <summary>Marks a struct as a neuron: one time step of its dynamics, and that step's adjoint, written once over lanes.</summary>
/// <typeparam name="TParameters">A struct of public float fields: the numbers of the formula.</typeparam>
/// <remarks>
/// <para>The members are found by their names and signatures, because their number of states and tape values differs:</para>
/// <code>
/// static TLanes Step&lt;TLanes&gt;(in TParameters p, TLanes current, ref TLanes state…, out TLanes tape…)
/// static void Adjoint&lt;TLanes&gt;(in TParameters p, TLanes tape…, TLanes spikeAdjoint, ref TLanes stateAdjoint…, out TLanes currentAdjoint)
/// </code>
/// <para>
/// <c>Step</c> returns the spike (0 or 1) or, for a smooth neuron, a real value. Every <c>ref</c> is a state, zero before
/// the first step; every <c>out</c> is kept for the adjoint. The first state is the membrane and the first tape value the
/// membrane before its reset, if recordings are to show them under these names. <c>Adjoint</c> runs from the last step to
/// the first: it takes the loss's gradient by this step's output and by the states after the step, gives the gradient by
/// the current, and replaces the states' gradients by those before the step. At most four states and four tape values.
/// </para>
/// <para>
/// Rows of neurons are padded: what a padded neuron puts out is never read, but a gradient of zero has to stay zero.
/// </para>
/// </remarks>
public interface INeuron<TParameters>
    where TParameters : struct;
