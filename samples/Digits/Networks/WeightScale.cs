namespace Edifice.Samples.Digits;

/// <summary>Makes the initial weights and biases larger or smaller, to see what too little and too much do to a network.</summary>
internal static class WeightScale
{
    public static void Apply<TNetwork>(ParameterBlock<TNetwork> parameters, float factor)
        where TNetwork : class, ISpikingNetwork<TNetwork>
    {
        foreach (TensorInfo tensor in TNetwork.Info.Parameters)
        {
            foreach (ref float value in parameters.Tensor(tensor.Name).Storage)
            {
                value *= factor;
            }
        }
    }
}
