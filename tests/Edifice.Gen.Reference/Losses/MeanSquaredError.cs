namespace Edifice.Reference;

/// <summary>Squared error, the mean over all elements of the output.</summary>
public static class MeanSquaredError
{
    /// <summary>L = (1/N) Σ (output - target)²;  dL/doutput = (2/N) (output - target).</summary>
    public static LossResult Of(double[] output, double[] target)
    {
        double[] gradient = new double[output.Length];
        double loss = 0;
        for (int i = 0; i < output.Length; i++)
        {
            double difference = output[i] - target[i];
            loss += difference * difference / output.Length;
            gradient[i] = 2 * difference / output.Length;
        }

        return new LossResult(loss, gradient);
    }
}
