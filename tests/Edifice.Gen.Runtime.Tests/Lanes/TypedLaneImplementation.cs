using System;
using System.Globalization;
using Edifice.Numerics;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>A <see cref="LaneImplementation"/> as a type.</summary>
internal sealed class TypedLaneImplementation<TLanes>(bool isFused) : LaneImplementation(NameOf(typeof(TLanes)), isFused)
    where TLanes : struct, ILanes<TLanes>
{
    public override int Count => TLanes.Count;

    public override void Run<TPass>(ref TPass pass) => pass.Run<TLanes>();

    private static string NameOf(Type type)
        => type.IsGenericType ? string.Create(CultureInfo.InvariantCulture, $"twice {NameOf(type.GenericTypeArguments[0])}") : type.Name;
}
