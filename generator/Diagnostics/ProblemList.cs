using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Edifice.Generator.Diagnostics;

/// <summary>Collects the problems of one network.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> _problems;

    public ProblemList()
        : this([])
    {
    }

    public ProblemList(EquatableArray<Problem> known) => _problems = [.. known];

    public void Add(DiagnosticDescriptor descriptor, ProblemPlace place, params string[] arguments)
    {
        // A number that several layers take from one place is wrong once.
        if (!_problems.Any(known => known.Id == descriptor.Id && known.Place == place))
        {
            _problems.Add(new Problem(descriptor.Id, place, [.. arguments]) { IsError = descriptor.DefaultSeverity == DiagnosticSeverity.Error });
        }
    }

    public EquatableArray<Problem> ToArray() => [.. _problems];
}
