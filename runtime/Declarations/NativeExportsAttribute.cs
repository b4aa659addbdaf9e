using System;

namespace Edifice;

/// <summary>Gives a network functions for C: a shared library that is published with NativeAOT exports them, and the package's build files write their header.</summary>
/// <remarks>
/// <c>[NativeExports("digits")]</c> beside <c>[SpikingNetwork]</c> gives <c>digits_create</c>, <c>digits_forward</c> and the others of
/// <c>digits.h</c>. See runtime/docs/native.md.
/// </remarks>
/// <param name="prefix">What every name in C begins with, an ASCII identifier; its capitals are the constants' prefix. No two networks of one library share it.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NativeExportsAttribute(string prefix) : Attribute
{
    /// <summary>What every name in C begins with.</summary>
    public string Prefix { get; } = prefix;
}
