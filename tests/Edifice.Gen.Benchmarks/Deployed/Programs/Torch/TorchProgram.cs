using System;
using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const int Inferences = 50;
const int LearningSteps = 20;
set_num_threads(1);
using var network = nn.Sequential(nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 128), nn.ReLU(), nn.Linear(128, 10));
float[] pixels = new float[784];
float[] outputs = new float[10];
void Infer()
{
    using var scope = NewDisposeScope();
    using var none = no_grad();
    network.forward(from_array(pixels).reshape(1, 784)).data<float>().CopyTo(outputs);
}

Infer();
Console.WriteLine($"first answer: {outputs.AsSpan().IndexOfAnyExceptInRange(float.NegativeInfinity, 0)}");
long allocated = GC.GetAllocatedBytesForCurrentThread();
for (int inference = 0; inference < Inferences; inference++)
{
    Infer();
}

allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
Console.WriteLine($"allocated by {Inferences} inferences: {allocated} bytes");
using var images = rand(128, 784);
using var labels = zeros(128, dtype: ScalarType.Int64);
using var adam = optim.Adam(network.parameters(), 1e-3);
long before = 0;
for (int step = 0; step <= LearningSteps; step++)
{
    using var scope = NewDisposeScope();
    adam.zero_grad();
    nn.functional.cross_entropy(network.forward(images), labels).backward();
    adam.step();
    before = step == 0 ? GC.GetAllocatedBytesForCurrentThread() : before;
}

Console.WriteLine($"allocated by {LearningSteps} learning steps: {GC.GetAllocatedBytesForCurrentThread() - before} bytes");
Console.WriteLine($"resident: {Environment.WorkingSet / 1e6:F1} MB");
