using Edifice.Generator.Model;

namespace Edifice.Generator.Layers.Decode;

/// <summary>A decoder.</summary>
internal sealed record DecodePlan(DecodeSpec Layer, int TimeSteps, SignalPlan Input, SignalPlan Output)
    : LayerPlan(Layer, "", TimeSteps, Input, Output);
