using System;
using System.Diagnostics;
using System.IO;

namespace Edifice.Samples.Embedded;

/// <summary>Reads the digits that it carries, and says what that takes.</summary>
internal static class Program
{
    private static void Main()
    {
        long begin = Stopwatch.GetTimestamp();
        DigitImages images = new();
        float[] pixels = new float[DigitImages.Pixels];
        float[] rates = new float[DigitReader.OutputSize];
        using Workspace<DigitReader> workspace = DigitReader.CreateWorkspace(batchSize: 1);

        images.Show(0, pixels);
        DigitReader.Pretrained.Forward(pixels, rates, workspace);
        double first = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        Console.WriteLine($"first answer: {Largest(rates)} for a {images.Label(0)}, {first:F2} ms after Main began");

        int right = 0;
        ulong checksum = 0;
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        for (int image = 0; image < DigitImages.Count; image++)
        {
            images.Show(image, pixels);
            DigitReader.Pretrained.Forward(pixels, rates, workspace);
            right += Largest(rates) == images.Label(image) ? 1 : 0;
            foreach (float rate in rates)
            {
                checksum = (checksum * 31) + BitConverter.SingleToUInt32Bits(rate);
            }
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Console.WriteLine($"read: {right} of {DigitImages.Count} digits with {EdificeRuntime.InstructionSet}; checksum of all rates {checksum:X16}");
        Console.WriteLine($"allocated by {DigitImages.Count} inferences: {allocated} bytes");
        Console.WriteLine($"resident: {Environment.WorkingSet / 1e6:F1} MB; the program's file: {new FileInfo(Environment.ProcessPath!).Length / 1e6:F2} MB");
    }

    private static int Largest(float[] rates)
    {
        int largest = 0;
        for (int digit = 1; digit < rates.Length; digit++)
        {
            largest = rates[digit] > rates[largest] ? digit : largest;
        }

        return largest;
    }
}
