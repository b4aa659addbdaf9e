using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Edifice.Persistence;

/// <summary>What a file says of the network that it was saved of.</summary>
internal static class NetworkMetadata
{
    public const string NetworkName = "edifice.network";
    public const string FingerprintName = "edifice.fingerprint";
    public const string FormatName = "edifice.format";
    public const string Format = "1";

    /// <summary>The entries of a network, and after them the caller's.</summary>
    public static OrderedDictionary<string, string> Of(NetworkInfo info, IEnumerable<KeyValuePair<string, string>>? metadata)
    {
        OrderedDictionary<string, string> all = new()
        {
            { FormatName, Format },
            { NetworkName, info.Name },
            { FingerprintName, TextOf(info.Fingerprint) },
        };
        foreach (KeyValuePair<string, string> item in FileText.Copy(metadata ?? [], nameof(metadata)))
        {
            if (!all.TryAdd(item.Key, item.Value))
            {
                throw new ArgumentException($"Metadata {FileText.Quote(item.Key)} is written anyway: use another name.", nameof(metadata));
            }
        }

        return all;
    }

    /// <summary>All entries but those that <see cref="Of"/> writes of a network.</summary>
    public static OrderedDictionary<string, string> Others(IReadOnlyDictionary<string, string> metadata)
        => new(metadata.Where(item => item.Key is not (FormatName or NetworkName or FingerprintName)));

    /// <summary>Throws where the file is of a later format or, unless that is accepted, of another declaration.</summary>
    public static void Require(NetworkInfo info, IReadOnlyDictionary<string, string> metadata, bool acceptOtherDeclaration, string source)
    {
        if (metadata.TryGetValue(FormatName, out string? format) && format != Format)
        {
            throw new InvalidDataException(
                $"{source}: metadata {FormatName} is {FileText.Quote(format)}; this runtime reads \"{Format}\". Use a later version of it.");
        }

        if (!acceptOtherDeclaration
            && metadata.TryGetValue(FingerprintName, out string? found)
            && !string.Equals(found, TextOf(info.Fingerprint), StringComparison.OrdinalIgnoreCase))
        {
            string name = metadata.TryGetValue(NetworkName, out string? network) ? $", of a network {FileText.Quote(network)}" : "";
            throw new InvalidDataException(
                $"{source}: it was saved of another declaration than {info.Name}'s: metadata {FingerprintName} is {FileText.Quote(found)}{name};"
                + $" {info.Name} as it is declared now has \"{TextOf(info.Fingerprint)}\". Declare the network as it was, or accept the"
                + " numbers for this declaration with acceptOtherDeclaration: true.");
        }
    }

    private static string TextOf(ulong fingerprint) => fingerprint.ToString("x16", CultureInfo.InvariantCulture);
}
