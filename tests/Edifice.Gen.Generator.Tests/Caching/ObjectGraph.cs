using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Edifice.Generator.Tests.Caching;

/// <summary>An object and everything that it holds, through all fields.</summary>
internal sealed class ObjectGraph
{
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>Every object of the graph once.</summary>
    public static IReadOnlyCollection<object> Of(object root)
    {
        ObjectGraph graph = new();
        graph.Visit(root);
        return graph._seen;
    }

    private void Visit(object? item)
    {
        if (item is null or string || item.GetType().IsPrimitive || item.GetType().IsEnum || !_seen.Add(item))
        {
            return;
        }

        if (item is Array array)
        {
            foreach (object? element in array)
            {
                Visit(element);
            }

            return;
        }

        for (Type? type = item.GetType(); type is not null; type = type.BaseType)
        {
            const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            foreach (object? value in type.GetFields(Fields).Select(field => field.GetValue(item)))
            {
                Visit(value);
            }
        }
    }
}
