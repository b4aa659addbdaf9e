using System;
using System.Collections.Generic;
using System.Globalization;
using Edifice.Generator.Layers;
using Edifice.Generator.Model;

namespace Edifice.Generator.Checking;

/// <summary>The fingerprint that the runtime computes of a declaration's description, computed of its plan: FNV-1a.</summary>
internal static class DeclarationFingerprint
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>16 hexadecimal digits, as a file says it.</summary>
    public static string Of(NetworkPlan plan)
    {
        ulong hash = Add(Add(Add(Basis, plan.Input.Size), plan.Output.Size), plan.Spec.TimeSteps);
        foreach (LayerPlan layer in plan.Layers)
        {
            (IReadOnlyList<OptionSpec> options, IReadOnlyList<ConstantSpec> constants) = LayerCatalog.KindOf(layer.Spec).Describe(layer);
            hash = Add(Add(Add(Add(hash, layer.Spec.Kind), layer.Stage), layer.Input.Size), layer.Output.Size);
            foreach (OptionSpec option in options)
            {
                hash = Add(Add(hash, option.Name), option.Value);
            }

            foreach (ConstantSpec constant in constants)
            {
                hash = Add(Add(hash, constant.Field), BitConverter.ToInt32(BitConverter.GetBytes(constant.Value), 0));
            }
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static ulong Add(ulong hash, string text)
    {
        hash = Add(hash, text.Length);
        foreach (char character in text)
        {
            hash = (hash ^ character) * Prime;
        }

        return hash;
    }

    private static ulong Add(ulong hash, int number)
    {
        for (int shift = 0; shift < 32; shift += 8)
        {
            hash = (hash ^ (byte)(number >> shift)) * Prime;
        }

        return hash;
    }
}
