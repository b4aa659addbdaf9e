using System.Collections.Generic;

namespace Edifice.Samples.Digits;

/// <summary>What there is to draw of a network.</summary>
/// <param name="Network">It is only looked at.</param>
/// <param name="Data">Its first test image is drawn.</param>
/// <param name="Result">What it did on all test images.</param>
/// <param name="History">How it was trained; empty where that is not known.</param>
internal sealed record PlotMaterial(IDigitNetwork Network, DigitData Data, TestResult Result, IReadOnlyList<EpochLine> History);
