using System.CommandLine;

namespace Edifice.Tool;

/// <summary>The options that say which network of which assembly.</summary>
internal sealed class NetworkOptions
{
    private readonly Option<string?> assembly = CommandLineParts.Text(
        "--assembly", "APP.DLL", "The built assembly that declares the network. Its code is loaded and run.", isRequired: true);

    private readonly Option<string?> network = CommandLineParts.Text(
        "--network", "NAME", "The network's class, with its namespace where two have the name. Not needed where the assembly has one.");

    public NetworkOptions(Command command)
    {
        command.Add(assembly);
        command.Add(network);
    }

    public string AssemblyOf(ParseResult parsed) => parsed.GetRequiredValue(assembly)!;

    public DeclaredNetwork Read(ParseResult parsed)
    {
        string path = AssemblyOf(parsed);
        return NetworkAssembly.Choose(NetworkAssembly.Read(path), path, parsed.GetValue(network));
    }
}
