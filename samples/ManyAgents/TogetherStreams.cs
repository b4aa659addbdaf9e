namespace Edifice.Samples.ManyAgents;

/// <summary>All creatures at once: sixteen lie side by side in vectors, and a team shares them.</summary>
internal sealed class TogetherStreams(Brain brain, int count, WorkerTeam team) : ISteps
{
    private readonly AgentStreams<Brain> agents = Brain.CreateAgents(count, team);

    public void Step(float[] seen, float[] done) => brain.Step(seen, done, agents);

    public void Dispose() => agents.Dispose();
}
