using System.IO;
using System.Linq;

namespace Edifice.Benchmarks;

/// <summary>What our training keeps, stage by stage, as the datasheet says it.</summary>
/// <param name="workload">A network.</param>
/// <param name="output">Where the table goes.</param>
internal sealed class TapeTable(Workload workload, TextWriter output)
{
    public void Write()
    {
        NetworkInfo info = workload.Info();
        MemoryInfo memory = info.Memory;
        long tape = sizeof(float) * memory.TapePerSample;
        output.WriteLine($"{workload}: bytes of the tape per sample and stage");
        foreach (StageInfo stage in info.Stages)
        {
            output.WriteLine($"  {$"{stage.Name} {stage.Inputs} → {stage.Outputs}",-40}{stage.TapeBytesPerSample,14:N0}");
        }

        long rest = tape - info.Stages.Sum(stage => stage.TapeBytesPerSample);
        output.WriteLine($"  {"gradients by signals of the whole batch",-40}{rest,14:N0}");
        output.WriteLine($"  {"all that training adds per sample",-40}{tape,14:N0}");
        output.WriteLine($"  {"scratch per sample, inference and training",-40}{sizeof(float) * memory.ScratchPerSample,14:N0}");
        output.WriteLine($"  {"whatever the batch: scratch",-40}{sizeof(float) * memory.ScratchFixed,14:N0}");
        output.WriteLine($"  {"whatever the batch: training besides",-40}{sizeof(float) * memory.TapeFixed,14:N0}");
    }
}
