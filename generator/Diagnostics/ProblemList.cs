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

    public void Add(DiagnosticDescriptor descriptor, ProblemPlace place, params string[] arguments) => Add(descriptor, place, null, arguments);

    /// <summary>Adds a problem whose cure a code fix can write.</summary>
    public void Add(DiagnosticDescriptor descriptor, ProblemPlace place, Cure? cure, params string[] arguments)
    {
        // A number that several layers take from one place is wrong once.
        if (!_problems.Any(known => known.Id == descriptor.Id && known.Place == place))
        {
            bool isError = descriptor.DefaultSeverity == DiagnosticSeverity.Error;
            _problems.Add(new Problem(descriptor.Id, place, [.. arguments]) { IsError = isError, Cure = cure });
        }
    }

    public EquatableArray<Problem> ToArray() => [.. _problems];
}
