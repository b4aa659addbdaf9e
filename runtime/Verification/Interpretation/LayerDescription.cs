using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Edifice.Reference;

/// <summary>Reads the options and constants of a <see cref="LayerInfo"/>, and says clearly what it cannot read.</summary>
/// <param name="layer">What the generator says of the layer.</param>
public sealed class LayerDescription(LayerInfo layer)
{
    private readonly HashSet<string> _known = [];

    /// <summary>The layer as it is said in messages: <c>hidden1 (Lif)</c>.</summary>
    public string Name { get; } = layer.Stage.Length > 0 ? $"{layer.Stage} ({layer.Kind})" : layer.Kind;

    /// <summary>One of the words of <typeparamref name="TWord"/>, or the default where the layer has no such option.</summary>
    /// <exception cref="NotSupportedException">The layer says another word.</exception>
    public TWord Word<TWord>(string option, TWord byDefault)
        where TWord : struct, Enum
    {
        _known.Add(option);
        string? word = Find(layer.Options, option);
        return word is null ? byDefault
            : Array.IndexOf(Enum.GetNames<TWord>(), word) >= 0 ? Enum.Parse<TWord>(word)
            : throw Unsupported($"its option {option} is {word}; the reference knows {string.Join(", ", Enum.GetNames<TWord>())}");
    }

    /// <summary>Yes or no, or no where the layer has no such option.</summary>
    public bool Flag(string option)
    {
        _known.Add(option);
        string word = Find(layer.Options, option) ?? "false";
        return bool.TryParse(word, out bool flag) ? flag : throw Unsupported($"its option {option} is {word}; the reference knows true and false");
    }

    /// <summary>A constant as the code uses it, or the default where the layer has none of the name.</summary>
    public double Constant(string name, double byDefault)
    {
        _known.Add(name);
        foreach ((string constant, float value) in layer.Constants)
        {
            if (constant == name)
            {
                return value;
            }
        }

        return byDefault;
    }

    /// <summary>A constant that has no default.</summary>
    /// <exception cref="NotSupportedException">The layer has none of the name.</exception>
    public double Constant(string name)
    {
        double value = Constant(name, double.NaN);
        return double.IsNaN(value) ? throw Unsupported($"it has no constant {name}") : value;
    }

    /// <summary>Passes over options that say nothing more than what was read.</summary>
    public LayerDescription Ignore(params IEnumerable<string> options)
    {
        _known.UnionWith(options);
        return this;
    }

    /// <summary>Refuses what was neither read nor passed over: it might change the meaning.</summary>
    /// <exception cref="NotSupportedException">The layer has such an option or constant.</exception>
    public void RequireNoOther()
    {
        foreach (string name in layer.Options.Select(option => option.Key).Concat(layer.Constants.Select(constant => constant.Key)))
        {
            if (!_known.Contains(name))
            {
                throw Unsupported($"the reference does not know its option {name}");
            }
        }
    }

    /// <summary>What is wrong, and what to do.</summary>
    public NotSupportedException Unsupported(string problem) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"Layer {Name} cannot be verified: {problem}. If the kind is yours, register its model: NeuronModels.Standard.With(\"{layer.Kind}\", …)."));

    private static string? Find(IReadOnlyList<KeyValuePair<string, string>> options, string name)
    {
        foreach ((string option, string value) in options)
        {
            if (option == name)
            {
                return value;
            }
        }

        return null;
    }
}
