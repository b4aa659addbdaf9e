using System;
using Edifice.Generator.CodeFixes.Editing;

namespace Edifice.Generator.CodeFixes;

/// <summary>One thing that the editor offers to do.</summary>
/// <param name="Title">What will be written.</param>
/// <param name="Key">The same for the same kind of change elsewhere: what "fix all" goes by.</param>
/// <param name="Edit">Makes the change. Positions are those of the source as it was read.</param>
internal sealed record FixOffer(string Title, string Key, Action<SourceEdits> Edit);
