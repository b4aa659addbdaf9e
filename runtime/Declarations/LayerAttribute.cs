using System;

namespace Edifice;

/// <summary>Base of the attributes that declare a network's layers, in the order of the data.</summary>
public abstract class LayerAttribute : Attribute;
