namespace Edifice.Neurons;

/// <summary>Marks a struct as a neuron: one time step of its dynamics, and that step's adjoint, written once over lanes.</summary>
/// <typeparam name="TParameters">A struct of public float fields: the numbers of the formula.</typeparam>
/// <remarks>
/// <para>The members are found by their names and signatures, because their number of states and tape values differs:</para>
/// <code>
/// static TLanes Step&lt;TLanes&gt;(in TParameters p, TLanes current, TLanes number…, ref TLanes state…, out TLanes tape…)
/// static void Adjoint&lt;TLanes&gt;(in TParameters p, TLanes number…, TLanes tape…, TLanes spikeAdjoint,
///     ref TLanes stateAdjoint…, out TLanes currentAdjoint, out TLanes numberAdjoint…)
/// static void Start&lt;TLanes&gt;(in TParameters p, out TLanes state…)                                  // may be left out
/// </code>
/// <para>
/// <c>Step</c> returns the spike (0 or 1) or, for a smooth neuron, a real value. A number behind the current may differ
/// from neuron to neuron and be trained, by <see cref="NeuronLearningAttribute"/>; those in <c>TParameters</c> are
/// constants. Every <c>ref</c> is a state, set by <c>Start</c> before the first step, or zero without it; every <c>out</c>
/// is kept for the adjoint, those with <see cref="OptionalTapeAttribute"/> only where they are asked for. A state called
/// membrane and a tape value called charged appear in recordings under these names. <c>Adjoint</c> runs from the last
/// step to the first: it takes the loss's gradient by this step's output and by the states after the step, gives the
/// gradient by the current and this step's share of those by the numbers, and replaces the states' gradients by those
/// before the step. At most four states, four tape values and four trained numbers.
/// </para>
/// <para>
/// Rows of neurons are padded: what a padded neuron puts out is never read, but a gradient of zero has to stay zero.
/// </para>
/// </remarks>
public interface INeuron<TParameters>
    where TParameters : struct;
