using Edifice.Generator.Model;

namespace Edifice.Generator.Layers.Input;

/// <summary>The network's input: the caller's memory.</summary>
internal sealed record InputPlan(InputSpec Layer, int TimeSteps, SignalPlan Output) : LayerPlan(Layer, "", TimeSteps, Output, Output);
