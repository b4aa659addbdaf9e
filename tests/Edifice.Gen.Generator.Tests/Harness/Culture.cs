using System;
using System.Globalization;

namespace Edifice.Generator.Tests.Harness;

/// <summary>Runs code as if on a machine of another country.</summary>
internal static class Culture
{
    public static T In<T>(string name, Func<T> work)
    {
        (CultureInfo before, CultureInfo shownBefore) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
            return work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, shownBefore);
        }
    }
}
