namespace Edifice.Golden.Tests;

// One of everything: a constant input; values of every step; spikes, with a tape and with steps that are run again.
[SpikingNetwork(NumTimesteps = 1), Input(1), Dense(1), Lif(Beta = 0.8), Dense(1), Lif(Beta = 0.8), Decode]
public sealed partial class OneConstant;

[SpikingNetwork(NumTimesteps = 1), Input(1, PerStep = true), Dense(1), Lif(Beta = 0.8), Dense(1), Lif(Beta = 0.8), Decode]
public sealed partial class OneValues;

[SpikingNetwork(NumTimesteps = 1), Input(1, Spikes = true), Dense(1), Lif(Beta = 0.8), Dense(1), Lif(Beta = 0.8), Decode]
public sealed partial class OneSpikes;

[SpikingNetwork(NumTimesteps = 1, Tape = TapeMode.Recompute), Input(1, Spikes = true), Dense(1), Lif(Beta = 0.8), Dense(1), Lif(Beta = 0.8), Decode]
public sealed partial class OneSpikesAgain;

// Below a lane: a constant input; values of every step; spikes, with a tape and with steps that are run again.
[SpikingNetwork(NumTimesteps = 4), Input(3), Dense(3), Lif(Beta = 0.8), Dense(2), Lif(Beta = 0.8), Decode]
public sealed partial class FewConstant;

[SpikingNetwork(NumTimesteps = 4), Input(3, PerStep = true), Dense(3), Lif(Beta = 0.8), Dense(2), Lif(Beta = 0.8), Decode]
public sealed partial class FewValues;

[SpikingNetwork(NumTimesteps = 4), Input(3, Spikes = true), Dense(3), Lif(Beta = 0.8), Dense(2), Lif(Beta = 0.8), Decode]
public sealed partial class FewSpikes;

[SpikingNetwork(NumTimesteps = 4, Tape = TapeMode.Recompute), Input(3, Spikes = true), Dense(3), Lif(Beta = 0.8), Dense(2), Lif(Beta = 0.8), Decode]
public sealed partial class FewSpikesAgain;

// Exactly one panel: a constant input; values of every step; spikes, with a tape and with steps that are run again.
[SpikingNetwork(NumTimesteps = 5), Input(16), Dense(16), Lif(Beta = 0.8), Dense(16), Lif(Beta = 0.8), Decode]
public sealed partial class PanelConstant;

[SpikingNetwork(NumTimesteps = 5), Input(16, PerStep = true), Dense(16), Lif(Beta = 0.8), Dense(16), Lif(Beta = 0.8), Decode]
public sealed partial class PanelValues;

[SpikingNetwork(NumTimesteps = 5), Input(16, Spikes = true), Dense(16), Lif(Beta = 0.8), Dense(16), Lif(Beta = 0.8), Decode]
public sealed partial class PanelSpikes;

[SpikingNetwork(NumTimesteps = 5, Tape = TapeMode.Recompute), Input(16, Spikes = true), Dense(16), Lif(Beta = 0.8), Dense(16), Lif(Beta = 0.8), Decode]
public sealed partial class PanelSpikesAgain;

// A panel and one: a constant input; values of every step; spikes, with a tape and with steps that are run again.
[SpikingNetwork(NumTimesteps = 6), Input(17), Dense(65), Lif(Beta = 0.8), Dense(17), Lif(Beta = 0.8), Decode]
public sealed partial class PanelAndOneConstant;

[SpikingNetwork(NumTimesteps = 6), Input(17, PerStep = true), Dense(65), Lif(Beta = 0.8), Dense(17), Lif(Beta = 0.8), Decode]
public sealed partial class PanelAndOneValues;

[SpikingNetwork(NumTimesteps = 6), Input(17, Spikes = true), Dense(65), Lif(Beta = 0.8), Dense(17), Lif(Beta = 0.8), Decode]
public sealed partial class PanelAndOneSpikes;

[SpikingNetwork(NumTimesteps = 6, Tape = TapeMode.Recompute), Input(17, Spikes = true), Dense(65), Lif(Beta = 0.8), Dense(17), Lif(Beta = 0.8), Decode]
public sealed partial class PanelAndOneSpikesAgain;

// Two panels: a constant input; values of every step; spikes, with a tape and with steps that are run again.
[SpikingNetwork(NumTimesteps = 32), Input(32), Dense(32), Lif(Beta = 0.8), Dense(32), Lif(Beta = 0.8), Decode]
public sealed partial class TwoPanelsConstant;

[SpikingNetwork(NumTimesteps = 32), Input(32, PerStep = true), Dense(32), Lif(Beta = 0.8), Dense(32), Lif(Beta = 0.8), Decode]
public sealed partial class TwoPanelsValues;

[SpikingNetwork(NumTimesteps = 32), Input(32, Spikes = true), Dense(32), Lif(Beta = 0.8), Dense(32), Lif(Beta = 0.8), Decode]
public sealed partial class TwoPanelsSpikes;

[SpikingNetwork(NumTimesteps = 32, Tape = TapeMode.Recompute), Input(32, Spikes = true), Dense(32), Lif(Beta = 0.8), Dense(32), Lif(Beta = 0.8), Decode]
public sealed partial class TwoPanelsSpikesAgain;

// Several panels: a constant input; values of every step; spikes, with a tape and with steps that are run again.
[SpikingNetwork(NumTimesteps = 33), Input(96), Dense(81), Lif(Beta = 0.8), Dense(48), Lif(Beta = 0.8), Decode]
public sealed partial class SeveralPanelsConstant;

[SpikingNetwork(NumTimesteps = 33), Input(96, PerStep = true), Dense(81), Lif(Beta = 0.8), Dense(48), Lif(Beta = 0.8), Decode]
public sealed partial class SeveralPanelsValues;

[SpikingNetwork(NumTimesteps = 33), Input(96, Spikes = true), Dense(81), Lif(Beta = 0.8), Dense(48), Lif(Beta = 0.8), Decode]
public sealed partial class SeveralPanelsSpikes;

[SpikingNetwork(NumTimesteps = 33, Tape = TapeMode.Recompute), Input(96, Spikes = true), Dense(81), Lif(Beta = 0.8), Dense(48), Lif(Beta = 0.8), Decode]
public sealed partial class SeveralPanelsSpikesAgain;

// Many inputs: a constant input; values of every step; spikes, with a tape and with steps that are run again.
[SpikingNetwork(NumTimesteps = 64), Input(401), Dense(37), Lif(Beta = 0.8), Dense(10), Lif(Beta = 0.8), Decode]
public sealed partial class ManyInputsConstant;

[SpikingNetwork(NumTimesteps = 64), Input(401, PerStep = true), Dense(37), Lif(Beta = 0.8), Dense(10), Lif(Beta = 0.8), Decode]
public sealed partial class ManyInputsValues;

[SpikingNetwork(NumTimesteps = 64), Input(401, Spikes = true), Dense(37), Lif(Beta = 0.8), Dense(10), Lif(Beta = 0.8), Decode]
public sealed partial class ManyInputsSpikes;

[SpikingNetwork(NumTimesteps = 64, Tape = TapeMode.Recompute), Input(401, Spikes = true), Dense(37), Lif(Beta = 0.8), Dense(10), Lif(Beta = 0.8), Decode]
public sealed partial class ManyInputsSpikesAgain;

// Wide, a few samples at a time: a constant input; values of every step; spikes, with a tape and with steps that are run again.
[SpikingNetwork(NumTimesteps = 65), Input(37), Dense(450), Lif(Beta = 0.8), Dense(131), Lif(Beta = 0.8), Decode]
public sealed partial class WideConstant;

[SpikingNetwork(NumTimesteps = 65), Input(37, PerStep = true), Dense(450), Lif(Beta = 0.8), Dense(131), Lif(Beta = 0.8), Decode]
public sealed partial class WideValues;

[SpikingNetwork(NumTimesteps = 65), Input(37, Spikes = true), Dense(450), Lif(Beta = 0.8), Dense(131), Lif(Beta = 0.8), Decode]
public sealed partial class WideSpikes;

[SpikingNetwork(NumTimesteps = 65, Tape = TapeMode.Recompute), Input(37, Spikes = true), Dense(450), Lif(Beta = 0.8), Dense(131), Lif(Beta = 0.8), Decode]
public sealed partial class WideSpikesAgain;

// Long, several chunks: a constant input; values of every step; spikes, with a tape and with steps that are run again.
[SpikingNetwork(NumTimesteps = 100), Input(21), Dense(40), Lif(Beta = 0.8), Dense(5), Lif(Beta = 0.8), Decode]
public sealed partial class LongConstant;

[SpikingNetwork(NumTimesteps = 100), Input(21, PerStep = true), Dense(40), Lif(Beta = 0.8), Dense(5), Lif(Beta = 0.8), Decode]
public sealed partial class LongValues;

[SpikingNetwork(NumTimesteps = 100), Input(21, Spikes = true), Dense(40), Lif(Beta = 0.8), Dense(5), Lif(Beta = 0.8), Decode]
public sealed partial class LongSpikes;

[SpikingNetwork(NumTimesteps = 100, Tape = TapeMode.Recompute), Input(21, Spikes = true), Dense(40), Lif(Beta = 0.8), Dense(5), Lif(Beta = 0.8), Decode]
public sealed partial class LongSpikesAgain;
