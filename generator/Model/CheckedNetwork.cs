using System.Linq;

namespace Edifice.Generator.Model;

/// <summary>A network whose signals are known, and everything that is wrong with it.</summary>
/// <param name="Spec">As declared.</param>
/// <param name="Signals">After each layer.</param>
/// <param name="Stages">Name of each layer's stage; null for a layer that belongs to none.</param>
/// <param name="Problems">All of them, those of the spec first.</param>
internal sealed record CheckedNetwork(
    NetworkSpec Spec,
    EquatableArray<Signal> Signals,
    EquatableArray<string?> Stages,
    EquatableArray<Problem> Problems)
{
    /// <summary>Whether nothing but the API's skeleton can be written.</summary>
    public bool IsBroken => Problems.Any(problem => problem.IsError);
}
