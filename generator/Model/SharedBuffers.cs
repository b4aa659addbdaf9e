namespace Edifice.Generator.Model;

/// <summary>Scratch that layers use one after the other; null where no layer needs it.</summary>
/// <param name="Events">Lists of spikes.</param>
/// <param name="Tables">Sums of adjoints over the patterns of five steps.</param>
/// <param name="Block">The adjoint and the tape of a few neurons.</param>
/// <param name="Panel">Sixteen columns of a static current's adjoint.</param>
/// <param name="Transposed">Adjoints and products of sixteen samples side by side.</param>
/// <param name="Repeated">An adjoint that is the same for every step, step by step.</param>
internal sealed record SharedBuffers(
    BufferPlan? Events, BufferPlan? Tables, BufferPlan? Block, BufferPlan? Panel, BufferPlan? Transposed, BufferPlan? Repeated);
