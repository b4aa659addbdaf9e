using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Tests.Harness;

/// <summary>What the generator made of a compilation.</summary>
/// <param name="Files">The text of each file by its name.</param>
/// <param name="Problems">What the generator and the compiler have to say about the compilation with those files, warnings included.</param>
internal sealed record Generated(IReadOnlyDictionary<string, string> Files, IReadOnlyList<Diagnostic> Problems);
