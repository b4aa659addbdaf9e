using System;
using System.Runtime.InteropServices;

namespace Edifice.Benchmarks;

/// <summary>A peer in C.</summary>
internal sealed unsafe class NativeContender : IContender
{
    private readonly nint library;
    private readonly nint network;
    private readonly nint function;
    private readonly bool trains;
    private readonly float[] outputs;
    private readonly CalibratedNetwork numbers;
    private readonly Workload workload;

    /// <param name="pass">Which function, and what it needs.</param>
    /// <param name="library">Its library.</param>
    /// <param name="scenario">What is run.</param>
    /// <param name="numbers">Inputs and weights.</param>
    public NativeContender(NativePass pass, nint library, Scenario scenario, CalibratedNetwork numbers)
    {
        Name = pass.Name;
        this.library = library;
        this.numbers = numbers;
        workload = scenario.Workload;
        trains = scenario.Trains;
        this.function = NativeLibrary.GetExport(library, pass.Function);
        outputs = new float[scenario.Batch * workload.Sizes[^1]];
        if (NativeLibrary.TryGetExport(library, "blas_threads", out nint threads))
        {
            ((delegate* unmanaged<int, void>)threads)(scenario.Threads);
        }

        fixed (int* sizes = workload.Sizes)
        {
            var create = (delegate* unmanaged<int, int*, int, int, float, int, int, nint>)NativeLibrary.GetExport(library, "network_create");
            network = create(workload.Layers, sizes, scenario.Batch, Workload.TimeSteps, Workload.Decay, pass.KeepsBatch ? scenario.Batch : 1, (int)pass.Needs);
        }

        var set = (delegate* unmanaged<nint, int, float*, float*, void>)NativeLibrary.GetExport(library, "network_set");
        for (int layer = 0; layer < workload.Layers; layer++)
        {
            fixed (float* weights = numbers.Weights[layer], biases = numbers.Biases[layer])
            {
                set(network, layer, weights, biases);
            }
        }
    }

    public string Name { get; }

    public ReadOnlySpan<float> Outputs => outputs;

    public ContenderBytes? Bytes
    {
        get
        {
            var bytes = (delegate* unmanaged<nint, int, nint>)NativeLibrary.GetExport(library, "network_bytes");
            return new ContenderBytes(bytes(network, 0), bytes(network, 1), bytes(network, 2), bytes(network, 3));
        }
    }

    public void Run()
    {
        fixed (float* input = numbers.Inputs, output = outputs)
        {
            if (trains)
            {
                fixed (int* labels = numbers.Labels)
                {
                    ((delegate* unmanaged<nint, float*, int*, float*, float, void>)function)(
                        network, input, labels, output, OurContender<NetworkA>.LearningRate);
                }
            }
            else
            {
                ((delegate* unmanaged<nint, float*, float*, void>)function)(network, input, output);
            }
        }
    }

    public float[]? WeightGradient(int layer)
    {
        var find = (delegate* unmanaged<nint, int, float*>)NativeLibrary.GetExport(library, "network_weight_gradient");
        return trains ? new ReadOnlySpan<float>(find(network, layer), workload.Sizes[layer] * workload.Sizes[layer + 1]).ToArray() : null;
    }

    public void Dispose() => ((delegate* unmanaged<nint, void>)NativeLibrary.GetExport(library, "network_free"))(network);
}
