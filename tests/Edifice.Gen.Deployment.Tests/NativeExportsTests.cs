using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Edifice.Gen.Deployment.Tests;

/// <summary>Networks in a shared library, used from C.</summary>
[Collection(nameof(Feed))]
public sealed class NativeExportsTests(Feed feed)
{
    private const int Mutations = 3000;

    private readonly NativeProject project = NativeProject.Of(feed);

    [Fact]
    public void Publishing_gives_a_library_and_its_headers()
    {
        string[] published = [.. Directory.GetFiles(Path.Combine(project.Folder, "published")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        Assert.Equal(["digits.h", "events.h", "libnetworks.so", "rates.h"], published.Where(name => !name.EndsWith(".dbg", StringComparison.Ordinal)));
        Assert.DoesNotContain("warning", project.Published.All, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(File.ReadAllText(Path.Combine(project.Folder, "include", "digits.h")), File.ReadAllText(Path.Combine(project.Folder, "published", "digits.h")));
    }

    [Fact]
    public void Headers_have_the_networks_own_numbers_and_are_those_of_the_library()
    {
        string[] facts = project.Run("facts").Succeeded().Output.Split('\n');
        NetworkInfo info = NativeDigits.Info;
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"digits: {info.InputSize} {info.OutputSize} {info.TimeSteps}"), facts[0]);
        Assert.Equal($"fingerprint: {info.Fingerprint:x16}", facts[1]);
        Assert.Equal($"version: {feed.Version}", facts[2]);
        Assert.Matches("^instructions: (AVX2 \\+ FMA|SSE 4.1|NEON|scalar)$", facts[3]);
    }

    [Fact]
    public void Program_in_C_gets_the_bits_of_the_managed_code()
    {
        string[] said = project.Run("compute", project.Weights).Succeeded().Output.TrimEnd('\n').Split('\n');
        Assert.Equal(NativeResults.Lines(), said);
        Assert.All(said, line => Assert.Matches(" [0-9a-f]*[1-9a-f]", line));
    }

    [Fact]
    public void Arguments_that_can_not_be_right_are_error_codes_and_change_nothing()
        => Assert.Equal($"{Mutations} refused\n", project.Run("resist", project.Weights, Mutations.ToString(CultureInfo.InvariantCulture)).Succeeded().Output);

    [Fact]
    public void Threads_get_their_bits_or_an_error_code() => Assert.Equal("shared\n", project.Run("share").Succeeded().Output);

    [Fact]
    public void Headers_are_also_those_of_Cpp()
    {
        File.WriteAllText(Path.Combine(project.Folder, "headers.cpp"), """
            #include "digits.h"
            #include "events.h"
            #include "rates.h"
            #include "digits.h"

            int main()
            {
                digits_handle handle = nullptr;
                digits_status (*forward)(digits_handle, const float *, size_t, float *, size_t) = digits_forward;
                return forward(handle, nullptr, 0, nullptr, 0) == DIGITS_BAD_HANDLE && events_destroy(nullptr) == EVENTS_BAD_HANDLE ? 0 : 1;
            }

            """);
        Shell.Run(NativeProject.Compiler("g++", "clang++"), project.Folder, "-std=c++11", "-Wall", "-Wextra", "-Werror", "-pedantic", "-Iinclude", "headers.cpp", "-o", "headers", "-Lpublished", "-lnetworks", "-Wl,-rpath,$ORIGIN/published").Succeeded();
        Shell.Run(Path.Combine(project.Folder, "headers"), project.Folder).Succeeded();
    }

    [Theory]
    [InlineData("README.md", "digits_handle network;")]
    [InlineData("runtime/docs/native.md", "#include <stdio.h>")]
    public void Program_of_the_pages_is_one(string page, string start)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, page)).ReplaceLineEndings("\n");
        string block = Assert.Single(Regex.Matches(text, "```c\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value));
        Assert.StartsWith(start, block, StringComparison.Ordinal);
        string program = block.Contains("int main", StringComparison.Ordinal) ? block : $$"""
            #include <stdio.h>
            #include "digits.h"

            int main(void)
            {
                static float pixels[DIGITS_INPUT_LENGTH];
                float rates[DIGITS_OUTPUT_LENGTH];
                {{block}}
                printf("%d rates\n", (int)(sizeof rates / sizeof rates[0]));
                return digits_destroy(network) == DIGITS_OK ? 0 : 1;
            }

            """;
        File.WriteAllText(Path.Combine(project.Folder, "page.c"), program);
        Shell.Run(NativeProject.Compiler("gcc", "clang"), project.Folder, "-std=c99", "-Wall", "-Wextra", "-Werror", "-pedantic", "-Iinclude", "page.c", "-o", "page", "-Lpublished", "-lnetworks", "-Wl,-rpath,$ORIGIN/published").Succeeded();
        Assert.StartsWith("10 rates", Shell.Run(Path.Combine(project.Folder, "page"), project.Folder).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Library_exports_the_headers_functions_and_no_others()
    {
        string symbols = Shell.Run("objdump", project.Folder, "-T", Path.Combine("published", "libnetworks.so")).Succeeded().Output;
        string[] exported = [.. Regex.Matches(symbols, "(?<= )(digits|events|rates)_[a-z_]+$", RegexOptions.Multiline).Select(match => match.Value).Order(StringComparer.Ordinal)];
        string[] declared =
        [
            .. Directory.GetFiles(Path.Combine(project.Folder, "include"), "*.h")
                .SelectMany(header => Regex.Matches(File.ReadAllText(header), "^[A-Z]+_API .*?([a-z_]+)\\(", RegexOptions.Multiline).Select(match => match.Groups[1].Value))
                .Order(StringComparer.Ordinal),
        ];
        Assert.Equal(declared, exported);
        Assert.True(declared.Length > 60, $"{declared.Length} functions are declared.");
    }
}
