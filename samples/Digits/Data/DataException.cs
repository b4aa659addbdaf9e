using System;
using System.Globalization;

namespace Edifice.Samples.Digits;

/// <summary>The data cannot be used.</summary>
/// <param name="name">The file or directory.</param>
/// <param name="problem">What was found there, what was expected, and what to do.</param>
/// <param name="cause">The failure below, if there is one.</param>
internal sealed class DataException(string name, FormattableString problem, Exception? cause = null)
    : Exception($"{name}: {problem.ToString(CultureInfo.InvariantCulture)}", cause);
