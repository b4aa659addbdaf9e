using Edifice;

namespace Shop;

/// <summary>The second synapse expects other inputs than there are.</summary>
[SpikingNetwork]
[Input(20)]
[Dense(8, Name = "features")]
[Lif]
[Dense(7, 4)]
[Lif]
[Decode]
public sealed partial class Broken;
