using Edifice;

namespace Shop;

/// <summary>The compact form, with rates between the layers.</summary>
[SpikingNetwork(InputSize = 20, OutputSize = 4, HiddenSizes = [24, 8], NumTimesteps = 5, Coding = Coding.Rates)]
public partial class Rates;
