using System.Collections.Generic;

namespace Edifice.Tool;

/// <summary>A network of an assembly.</summary>
/// <param name="FullName">The class with its namespace and the classes around it, with points between.</param>
/// <param name="Info">What the compiler knows of it.</param>
/// <param name="Datasheet">Its costs by name, in the order of the class's constants.</param>
internal sealed record DeclaredNetwork(string FullName, NetworkInfo Info, IReadOnlyDictionary<string, long> Datasheet)
{
    /// <summary>Whether a user can mean it by this name.</summary>
    public bool IsCalled(string name) => name == Info.Name || name == FullName || name == FullName.Replace('+', '.');
}
