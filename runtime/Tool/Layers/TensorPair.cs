namespace Edifice.Tool;

/// <summary>A tensor of a file and the one of the network that it becomes.</summary>
/// <param name="From">Its name in the file.</param>
/// <param name="To">Its name in the network.</param>
internal sealed record TensorPair(string From, string To);
