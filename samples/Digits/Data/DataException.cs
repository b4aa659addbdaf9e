using System;
using System.Globalization;
using System.IO;

namespace Edifice.Samples.Digits;

/// <summary>A file or directory cannot be used.</summary>
internal sealed class DataException : Exception
{
    /// <param name="name">The file or directory.</param>
    /// <param name="problem">What was found there, what was expected, and what to do.</param>
    /// <param name="cause">The failure below, if there is one.</param>
    public DataException(string name, FormattableString problem, Exception? cause = null)
        : base($"{name}: {problem.ToString(CultureInfo.InvariantCulture)}", cause)
    {
    }

    /// <param name="damage">What a reader found; its message names the file.</param>
    public DataException(InvalidDataException damage)
        : base(damage.Message, damage)
    {
    }
}
