using System;
using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Model;
using Edifice.Generator.Writing;

namespace Edifice.Generator.Checking;

/// <summary>Names that no stage of a network has yet, for stages that have to get another one.</summary>
/// <param name="names">Of all the network's stages, given or by default.</param>
internal sealed class FreeStageNames(IEnumerable<string> names)
{
    private readonly HashSet<string> _members = new(names.Select(Identifiers.PascalCase), StringComparer.Ordinal);

    /// <summary>The name that the stage would have by default if it is free, else the next number behind <c>hidden</c> that is.</summary>
    public string Take(string byDefault, int number)
    {
        string name = byDefault;
        while (!_members.Add(Identifiers.PascalCase(name)))
        {
            name = FormattableText.Of($"hidden{number++}");
        }

        return name;
    }
}
