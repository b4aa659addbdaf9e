using System.Collections.Generic;
using Edifice.Generator.Layers;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Parsing;

/// <summary>A layer that the compact form stands for, as it would be written; lives no longer than the symbols it was read from.</summary>
/// <param name="Attribute">The layer's attribute.</param>
/// <param name="Size">Its only positional argument; null for a layer without a size.</param>
/// <param name="Options">Its other arguments.</param>
internal sealed record CompactLayer(INamedTypeSymbol Attribute, int? Size, IReadOnlyList<AttributeArgument> Options);
