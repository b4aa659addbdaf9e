using Edifice;

/// <summary>Draws symbols with a fifth of their pixels wrong.</summary>
internal static class Symbols
{
    public static readonly string[] Names = ["cross", "square", "line", "wave"];

    private static readonly string[] s_pictures =
    [
        "1000001 0100010 0010100 0001000 0010100 0100010 1000001",
        "1111111 1000001 1000001 1000001 1000001 1000001 1111111",
        "0000000 0000000 0000000 1111111 0000000 0000000 0000000",
        "0000000 0110000 1001000 1001001 0001001 0000110 0000000",
    ];

    public static SampleSet Draw(int count, int seed)
    {
        Random random = new(seed);
        float[] pixels = new float[count * SymbolReader.InputSize];
        int[] labels = new int[count];
        for (int sample = 0; sample < count; sample++)
        {
            labels[sample] = random.Next(Names.Length);
            string picture = s_pictures[labels[sample]].Replace(" ", "");
            for (int pixel = 0; pixel < picture.Length; pixel++)
            {
                bool isInk = picture[pixel] == '1' != random.NextDouble() < 0.2;
                pixels[(sample * picture.Length) + pixel] = isInk ? 1 : 0;
            }
        }

        return new SampleSet(pixels, labels, SymbolReader.InputSize);
    }
}
