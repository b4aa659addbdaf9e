using System.Collections.Generic;
using System.Linq;

namespace Edifice;

/// <summary>Judges the stages, in the order of the data; what is not finite was said before and explains the rest of its stage.</summary>
internal static class StageFindings
{
    public static List<HealthFinding> Of(StageHealth[] stages, int timeSteps, int samples, List<HealthFinding> brokenNumbers)
    {
        List<HealthFinding> findings = [];
        StageHealth? spikingBefore = null;
        foreach (StageHealth stage in stages)
        {
            if (stage.MeanRate is not null)
            {
                if (brokenNumbers.All(broken => broken.Stage != stage.Name))
                {
                    findings.AddRange(SpikeFindings.Of(stage, spikingBefore, timeSteps, samples));
                }

                spikingBefore = stage;
            }
        }

        if (brokenNumbers.Count == 0)
        {
            findings.AddRange(GradientFindings.Of(stages));

            // A silent stage's gradient is small because it is silent: another learning rate would not help.
            IEnumerable<StageHealth> heard = stages.Where(
                stage => !findings.Exists(finding => finding.Stage == stage.Name && finding.Problem == HealthProblem.Silent));
            findings.AddRange(heard.Select(UpdateFindings.Of).OfType<HealthFinding>());
        }

        return findings;
    }
}
