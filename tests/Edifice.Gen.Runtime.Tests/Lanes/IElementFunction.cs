using Edifice.Numerics;

namespace Edifice.Gen.Runtime.Tests;

/// <summary>A function of up to four numbers, written over lanes.</summary>
internal interface IElementFunction
{
    TLanes Invoke<TLanes>(TLanes a, TLanes b, TLanes c, TLanes d)
        where TLanes : struct, ILanes<TLanes>;
}
