using System.Threading.Tasks;
using Edifice.Generator.CodeFixes.Fixes;
using Edifice.Generator.CodeFixes.Tests.Harness;
using Xunit;

namespace Edifice.Generator.CodeFixes.Tests.Fixes;

public class StageNameTests
{
    [Theory]
    [InlineData(
        "[Dense(3, Name = \"a\")] [Lif] [Dense(2, Name = {|EDG0011:\"A\"|})] [Lif]",
        "[Dense(3, Name = \"a\")] [Lif] [Dense(2, Name = \"output\")] [Lif]",
        "Write 'Name = \"output\"'")]
    [InlineData(
        "[Dense(3, Name = \"a\")] [Lif] [Dense(2, Name = {|EDG0011:\"a\"|})] [Lif(Name = \"a\")] [Dense(1)]",
        "[Dense(3, Name = \"a\")] [Lif] [Dense(2, Name = \"hidden2\")] [Lif(Name = \"hidden2\")] [Dense(1)]",
        "Write 'Name = \"hidden2\"'")]
    [InlineData(
        "[Dense(3, Name = \"output\")] [Lif] [{|EDG0011:Dense(2)|}] [Lif]",
        "[Dense(3, Name = \"output\")] [Lif] [Dense(2, Name = \"hidden2\")] [Lif]",
        "Write 'Name = \"hidden2\"'")]
    [InlineData(
        "[Lif(Name = \"output\")] [Dense(3, Name = \"hidden2\")] [Decode] [{|EDG0011:Lif|}]",
        "[Lif(Name = \"output\")] [Dense(3, Name = \"hidden2\")] [Decode] [Lif(Name = \"hidden3\")]",
        "Write 'Name = \"hidden3\"'")]
    public Task Name_of_another_stage(string before, string after, string title) => Fix<StageName>.Writes(Network(before), Network(after), title);

    [Fact]
    public Task Several_stages_with_one_name() => Fix<StageName>.Writes(
        Network("[Dense(3, Name = \"a\")][Lif][Dense(3, Name = {|EDG0011:\"a\"|})][Lif()][Dense(3, Name = {|EDG0011:\"a\"|})][Lif]")
            + Network("[Dense(3, Name = \"output\")] [Lif] [Dense(3)] [{|EDG0011:Lif()|}]").Replace("[Dense(3)] [", "[Decode] [").Replace("Net;", "Other;"),
        Network("[Dense(3, Name = \"a\")][Lif][Dense(3, Name = \"hidden2\")][Lif()][Dense(3, Name = \"output\")][Lif]")
            + Network("[Dense(3, Name = \"output\")] [Lif] [Decode] [Lif(Name = \"hidden2\")]").Replace("Net;", "Other;"));

    [Fact]
    public Task One_stage_with_two_names() => Fix<StageName>.Writes(
        Network("[Dense(3, Name = \"a\")] [Lif(Tau = 3, Name = {|EDG0013:\"b\"|})]") + Network("[Dense(3, Name = \"a\")] [Lif(Name = {|EDG0013:\"b\"|})]").Replace("Net;", "Other;"),
        Network("[Dense(3, Name = \"a\")] [Lif(Tau = 3)]") + Network("[Dense(3, Name = \"a\")] [Lif]").Replace("Net;", "Other;"),
        "Remove 'Name = \"b\"'",
        "EDG0013: one name");

    private static string Network(string layers) => $"[SpikingNetwork] [Input(4)]\n{layers}\npartial class Net;\n";
}
