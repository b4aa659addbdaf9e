namespace Edifice.Persistence;

/// <summary>What a header says of one tensor.</summary>
/// <param name="Name">Its name, once per header.</param>
/// <param name="DataType">A type of <see cref="TensorTypes"/>.</param>
/// <param name="Shape">Its dimensions, none below 0.</param>
/// <param name="Begin">Its first byte, counted from the first byte of all data.</param>
/// <param name="End">The byte behind its last one.</param>
internal sealed record TensorEntry(string Name, string DataType, long[] Shape, long Begin, long End)
{
    public long Length => End - Begin;
}
