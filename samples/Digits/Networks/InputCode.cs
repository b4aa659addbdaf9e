namespace Edifice.Samples.Digits;

/// <summary>How an image enters the network.</summary>
internal enum InputCode
{
    /// <summary>Every pixel is a constant current.</summary>
    Pixels,

    /// <summary>Every pixel with ink is one spike, the earlier the darker it is.</summary>
    Latency,
}
