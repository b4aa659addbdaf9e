using System.Collections.Generic;
using System.Linq;
using Edifice.Generator.Tests.Harness;
using Edifice.Generator.Tests.UserProject;
using Xunit;

namespace Edifice.Generator.Tests.Determinism;

/// <summary>The compiler of a build, as a process of its own, somewhere else in the world.</summary>
public class OtherProcessTests
{
    private static readonly Dictionary<string, string> s_elsewhere =
        new() { ["TZ"] = "Pacific/Kiritimati", ["LANG"] = "fa_IR.UTF-8", ["LC_ALL"] = "fa_IR.UTF-8" };

    [Fact]
    public void Build_elsewhere_writes_the_same_files()
    {
        using TemporaryProject project = new("", s_elsewhere);
        string built = project.Build();
        IReadOnlyDictionary<string, string> expected = Generate.Files(Compiler.CompileAsWritten([.. project.Sources]));

        Assert.True(project.Generated.Count > 0, built);
        Assert.Equal(expected, project.Generated);
    }
}
