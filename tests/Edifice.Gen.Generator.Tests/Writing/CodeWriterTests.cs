using Edifice.Generator.Writing;
using Xunit;

namespace Edifice.Generator.Tests.Writing;

public class CodeWriterTests
{
    [Fact]
    public void Blocks_indent()
    {
        CodeWriter code = new();
        using (code.Block("class A"))
        {
            using (code.Block("void M()"))
            {
                code.Line("int a = 1;\n\nint b = 2;");
            }

            code.Line();
            using (code.Indent())
            {
                code.Line("// deeper");
            }
        }

        Assert.Equal("class A\n{\n    void M()\n    {\n        int a = 1;\n\n        int b = 2;\n    }\n\n        // deeper\n}\n", code.ToString());
    }

    [Fact]
    public void Blank_lines_stand_between_other_lines_only()
    {
        CodeWriter code = new();
        using (code.Block("class A"))
        {
            code.Line();
            code.Line("int a;");
            code.Line();
            code.Line("\n\nint b;");
            code.Line();
        }

        code.Line();
        Assert.Equal("class A\n{\n    int a;\n\n    int b;\n}\n", code.ToString());
    }

    [Fact]
    public void Sections_end_at_one_margin()
    {
        CodeWriter code = new();
        code.Section("Layer 1: dense 784 → 128");
        using (code.Block())
        {
            code.Section("inside");
        }

        string[] lines = code.ToString().Split('\n');
        Assert.StartsWith("// ── Layer 1: dense 784 → 128 ───", lines[0]);
        Assert.Equal(80, lines[0].Length);
        Assert.Equal(80, lines[2].Length);
    }
}
