namespace Edifice.Samples.ManyAgents;

/// <summary>What one way of stepping came to.</summary>
/// <param name="Name">Of the way.</param>
/// <param name="StepsPerSecond">Steps of one creature per second, by the fastest step of all of them.</param>
/// <param name="Allocated">Bytes that the calling thread allocated in the steps.</param>
/// <param name="Allocating">Steps in which it allocated anything.</param>
internal sealed record Lap(string Name, double StepsPerSecond, long Allocated, int Allocating);
