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

    public bool IsEmpty => _problems.Count == 0;

    /// <summary>Whether something keeps the declaration from being a network: what else is odd may follow from it.</summary>
    public bool HasErrors => _problems.Any(problem => problem.IsError);

    public void Add(DiagnosticDescriptor descriptor, ProblemPlace place, params string[] arguments) => Add(descriptor, place, null, arguments);

    /// <summary>Adds a problem whose cure a code fix can write.</summary>
    public void Add(DiagnosticDescriptor descriptor, ProblemPlace place, Cure? cure, params string[] arguments)
    {
        bool isError = descriptor.DefaultSeverity == DiagnosticSeverity.Error;
        Add(new Problem(descriptor.Id, place, [.. arguments]) { IsError = isError, Cure = cure });
    }

    /// <summary>Takes back what is said by one descriptor: it may follow from what is wrong.</summary>
    public void Remove(DiagnosticDescriptor descriptor) => _problems.RemoveAll(problem => problem.Id == descriptor.Id);

    /// <summary>Adds what another list has.</summary>
    public void AddAll(ProblemList others)
    {
        foreach (Problem problem in others._problems)
        {
            Add(problem);
        }
    }

    // A number that several layers take from one place is wrong once.
    private void Add(Problem problem)
    {
        if (!_problems.Any(known => known.Id == problem.Id && known.Place == problem.Place
            && (problem.Place.Kind == PlaceKind.Network || known.Arguments.Equals(problem.Arguments))))
        {
            _problems.Add(problem);
        }
    }

    public EquatableArray<Problem> ToArray() => [.. _problems];
}
