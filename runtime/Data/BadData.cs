using System;
using System.Globalization;
using System.IO;

namespace Edifice;

/// <summary>Words the errors of files: where, what was found, what was expected, what to do.</summary>
internal static class BadData
{
    public static InvalidDataException In(string name, FormattableString problem, Exception? cause = null)
        => new($"{name}: {problem.ToString(CultureInfo.InvariantCulture)}", cause);
}
