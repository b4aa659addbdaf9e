using System;
using System.Linq;
using System.Reflection;
using Edifice.Neurons;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>The optional tape values that a choice's annotation asks for.</summary>
internal static class KeptTapes
{
    public static string[] Of<TChoice>(Type implementation)
        where TChoice : struct, Enum
        => typeof(TChoice).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(member => member.GetCustomAttribute<ImplementedByAttribute>()!)
            .Single(annotation => annotation.Implementation == implementation)
            .Keeps;
}
