using System.Collections.Generic;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Edifice.Headers;

/// <summary>A header that an assembly carries.</summary>
/// <param name="Prefix">Its name without the extension.</param>
/// <param name="Text">All of it.</param>
internal sealed record HeaderFile(string Prefix, string Text)
{
    private const string Namespace = "Edifice.CompilerServices";
    private const string Attribute = "NativeHeaderAttribute";

    /// <summary>Reads them from an assembly's metadata; none of its code is loaded.</summary>
    public static IReadOnlyList<HeaderFile> In(string assembly)
    {
        List<HeaderFile> headers = [];
        using FileStream file = new(assembly, FileMode.Open, FileAccess.Read, FileShare.Read);
        using PEReader image = new(file);
        MetadataReader metadata = image.GetMetadataReader();
        foreach (CustomAttributeHandle handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            CustomAttribute attribute = metadata.GetCustomAttribute(handle);
            if (IsHeader(attribute, metadata))
            {
                // The two arguments follow a mark of 2 bytes.
                BlobReader blob = metadata.GetBlobReader(attribute.Value);
                blob.ReadUInt16();
                headers.Add(new HeaderFile(blob.ReadSerializedString()!, blob.ReadSerializedString()!));
            }
        }

        return headers;
    }

    private static bool IsHeader(CustomAttribute attribute, MetadataReader metadata)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference
            || metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is not { Kind: HandleKind.TypeReference } parent)
        {
            return false;
        }

        TypeReference type = metadata.GetTypeReference((TypeReferenceHandle)parent);
        return metadata.StringComparer.Equals(type.Namespace, Namespace) && metadata.StringComparer.Equals(type.Name, Attribute);
    }
}
