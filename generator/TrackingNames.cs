namespace Edifice.Generator;

/// <summary>Names of the pipeline's steps, by which tests see what ran again.</summary>
internal static class TrackingNames
{
    public const string Parse = nameof(Parse);

    public const string Plan = nameof(Plan);

    public const string Twins = nameof(Twins);

    public const string Manifests = nameof(Manifests);

    public const string Weights = nameof(Weights);
}
