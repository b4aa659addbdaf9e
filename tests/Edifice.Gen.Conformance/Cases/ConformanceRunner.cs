using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Edifice.Reference;

namespace Edifice.Conformance;

/// <summary>Runs every case of a folder: file, declaration, generator, compiler, public API.</summary>
internal static class ConformanceRunner
{
    /// <summary>The result of each file, in the order of their names.</summary>
    /// <exception cref="IOException">The folder can not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder can not be read.</exception>
    public static IReadOnlyList<CaseResult> Run(string folder)
    {
        string[] paths = [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)];
        SharedNetworks shared = new();
        List<(ConformanceCase? Case, CaseResult? Failure)> read = [.. paths.Select(path => Read(path, shared))];
        Func<ConformanceCase, IReadOnlyDictionary<string, INetworkHandle>> compiled = Compile([.. read.Select(item => item.Case).OfType<ConformanceCase>()]);
        return [.. read.Select(item => item.Failure ?? Run(item.Case!, compiled))];
    }

    private static (ConformanceCase? Case, CaseResult? Failure) Read(string path, SharedNetworks shared)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        return Guard(name, () => shared.Name(ConformanceCase.Load(name, path, "Case")));
    }

    private static CaseResult Run(ConformanceCase item, Func<ConformanceCase, IReadOnlyDictionary<string, INetworkHandle>> compiled)
    {
        (CaseMeasures? measures, CaseResult? failure) = Guard(
            item.Name,
            () => item.File.Case is null ? RecordedTraining.Run(item, compiled(item)) : RecordedCase.Run(item, compiled(item)));
        return failure ?? CaseResult.Of(item.Name, measures!);
    }

    /// <summary>All cases in one compilation; where that fails, those with nothing to complain of still in one, and the others each on its own.</summary>
    private static Func<ConformanceCase, IReadOnlyDictionary<string, INetworkHandle>> Compile(ConformanceCase[] cases)
    {
        try
        {
            IReadOnlyDictionary<string, INetworkHandle> networks = NetworkCompiler.Compile(cases.SelectMany(item => item.Sources).Distinct());
            return _ => networks;
        }
        catch (InvalidOperationException)
        {
            HashSet<string> refused = [.. NetworkCompiler.FindRefused([.. cases.SelectMany(item => item.Sources).Distinct()])];
            ConformanceCase[] sound = [.. cases.Where(item => !item.Sources.Any(refused.Contains))];
            if (sound.Length == 0 || sound.Length == cases.Length)
            {
                return item => NetworkCompiler.Compile(item.Sources);
            }

            Func<ConformanceCase, IReadOnlyDictionary<string, INetworkHandle>> rest = Compile(sound);
            return item => item.Sources.Any(refused.Contains) ? NetworkCompiler.Compile(item.Sources) : rest(item);
        }
    }

    /// <summary>A file may hold anything, and so may go wrong in any way: that is its result, and never the end of the run.</summary>
    private static (T? Done, CaseResult? Failure) Guard<T>(string name, Func<T> work)
        where T : class
    {
        try
        {
            return (work(), null);
        }
        catch (GoldenUnsupportedException reason)
        {
            return (null, CaseResult.Unsupported(name, reason.Message));
        }
        catch (InvalidDataException error)
        {
            return (null, CaseResult.Failed(name, error.Message));
        }
        catch (JsonException error)
        {
            return (null, CaseResult.Failed(name, $"no JSON: {error.Message}"));
        }
        catch (Exception error)
        {
            return (null, CaseResult.Failed(name, $"{error.GetType().Name}: {error.Message}"));
        }
    }
}
