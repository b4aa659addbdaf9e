using System;
using System.Globalization;

namespace Edifice.Gen.Samples.Tests;

/// <summary>Runs code as if on a machine of another country.</summary>
internal static class Culture
{
    public static T In<T>(string name, Func<T> work)
    {
        (CultureInfo culture, CultureInfo words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
            return work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
        }
    }
}
