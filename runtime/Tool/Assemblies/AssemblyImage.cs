using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Edifice.Tool;

/// <summary>What an assembly's file says of itself before any of it is loaded.</summary>
/// <param name="RuntimeVersion">The version of Edifice.Gen.Runtime that it was compiled against; null where it does not use it.</param>
/// <param name="Abi">The constant of RuntimeAbi, where the file is the runtime; else null.</param>
internal sealed record AssemblyImage(Version? RuntimeVersion, int? Abi)
{
    public const string RuntimeName = "Edifice.Gen.Runtime";

    /// <summary>Reads the tables of a file that has to be an assembly.</summary>
    /// <exception cref="ToolException">It is none.</exception>
    public static AssemblyImage Read(string path)
    {
        RequireAssembly(path);
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using PEReader image = new(stream);
            if (!image.HasMetadata)
            {
                throw NoAssembly(path, "it is a native program or library");
            }

            MetadataReader metadata = image.GetMetadataReader();
            return metadata.IsAssembly
                ? new AssemblyImage(RuntimeVersionOf(metadata), AbiOf(metadata))
                : throw NoAssembly(path, "it is a module without an assembly");
        }
        catch (Exception damage) when (damage is BadImageFormatException or InvalidOperationException or OverflowException or ArgumentException)
        {
            throw NoAssembly(path, "it is damaged");
        }
    }

    private static void RequireAssembly(string path)
    {
        FileKind kind = FileMark.Of(path);
        if (kind != FileKind.Assembly)
        {
            throw NoAssembly(path, kind == FileKind.Native ? "it is a native program" : "it has no mark of a portable executable");
        }
    }

    // A build leaves a launcher without an ending, or with .exe, beside the assembly.
    private static ToolException NoAssembly(string path, string reason)
    {
        string beside = Path.ChangeExtension(path, ".dll");
        string advice = beside != path && File.Exists(beside)
            ? $"The assembly lies beside it: {beside}."
            : "Give the .dll that a build leaves in bin; what was published as one file or ahead of time has none.";
        return ToolException.Unusable($"{path} is not a .NET assembly: {reason}. {advice}");
    }

    private static Version? RuntimeVersionOf(MetadataReader metadata)
    {
        foreach (AssemblyReference reference in metadata.AssemblyReferences.Select(metadata.GetAssemblyReference))
        {
            if (metadata.StringComparer.Equals(reference.Name, RuntimeName))
            {
                return reference.Version;
            }
        }

        return null;
    }

    private static int? AbiOf(MetadataReader metadata)
    {
        foreach (TypeDefinition type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition))
        {
            if (metadata.StringComparer.Equals(type.Name, "RuntimeAbi") && metadata.StringComparer.Equals(type.Namespace, "Edifice.CompilerServices"))
            {
                return type.GetFields().Select(metadata.GetFieldDefinition)
                    .Where(field => (field.Attributes & FieldAttributes.Literal) != 0 && metadata.StringComparer.Equals(field.Name, "Version"))
                    .Select(field => metadata.GetConstant(field.GetDefaultValue()))
                    .Where(constant => constant.TypeCode == ConstantTypeCode.Int32)
                    .Select(constant => (int?)metadata.GetBlobReader(constant.Value).ReadInt32())
                    .FirstOrDefault();
            }
        }

        return null;
    }
}
