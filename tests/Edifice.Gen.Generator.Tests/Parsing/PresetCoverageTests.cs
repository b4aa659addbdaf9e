using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Edifice.Neurons;
using Xunit;

namespace Edifice.Generator.Tests.Parsing;

/// <summary>A preset says something of every option, so that whatever is written beside it is told.</summary>
public sealed class PresetCoverageTests
{
    // Beta stands in for Tau; a layer's name is its own.
    private static readonly string[] NotSaid = ["Beta", "Compatibility", "Name", "TypeId"];

    // snnTorch has no default decay.
    private static readonly string[] NotSaidBySnnTorch = ["Tau", "Decay"];

    public static TheoryData<Compatibility, Type> All
    {
        get
        {
            TheoryData<Compatibility, Type> all = [];
            foreach (Compatibility preset in Enum.GetValues<Compatibility>().Where(preset => preset != Compatibility.None))
            {
                all.Add(preset, typeof(LifAttribute));
                all.Add(preset, typeof(LeakyIntegratorAttribute));
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_preset_names_every_option_of_a_neuron(Compatibility preset, Type attribute)
    {
        NeuronPresetAttribute annotation = typeof(Compatibility).GetField(preset.ToString())!
            .GetCustomAttributes<NeuronPresetAttribute>().Single(item => item.NeuronAttribute == attribute);
        IEnumerable<string> options = attribute.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name)
            .Except(NotSaid)
            .Except(preset == Compatibility.SnnTorch ? NotSaidBySnnTorch : []);
        Assert.Equal(options.Order(), annotation.Options.Where((_, index) => index % 2 == 0).Cast<string>().Order());
    }
}
