using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Analytics.DuckDb.Tests.Bindings;

/// <summary>Writes the types of a signature out as text, so that those of two assemblies can be compared.</summary>
internal sealed class MemberNames(MetadataReader metadata) : ISignatureTypeProvider<string, object?>
{
    public string Signature(MethodSignature<string> signature, string type, string name) =>
        $"{(signature.Header.IsInstance ? "instance" : "static")} {signature.ReturnType} {type}::{name}`{signature.GenericParameterCount}({string.Join(", ", signature.ParameterTypes)})";

    /// <summary>The assembly that a referred type stands in.</summary>
    public string AssemblyOf(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.AssemblyReference => metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)handle).Name),
        HandleKind.TypeReference => AssemblyOf(metadata.GetTypeReference((TypeReferenceHandle)handle).ResolutionScope),
        _ => "",
    };

    public string NameOf(TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference ? NameOf((TypeReferenceHandle)type.ResolutionScope) + "+" + name : metadata.GetString(type.Namespace) + "." + name;
    }

    public string NameOf(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var name = metadata.GetString(type.Name);
        return type.GetDeclaringType() is { IsNil: false } outer ? NameOf(outer) + "+" + name : metadata.GetString(type.Namespace) + "." + name;
    }

    public string GetArrayType(string elementType, ArrayShape shape) => elementType + "[,]";

    public string GetByReferenceType(string elementType) => elementType + "&";

    public string GetFunctionPointerType(MethodSignature<string> signature) =>
        $"delegate* {signature.Header.CallingConvention}<{string.Join(",", signature.ParameterTypes)} -> {signature.ReturnType}>";

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => $"{genericType}<{string.Join(",", typeArguments)}>";

    public string GetGenericMethodParameter(object? genericContext, int index) => $"!!{index}";

    public string GetGenericTypeParameter(object? genericContext, int index) => $"!{index}";

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => $"{unmodifiedType} {(isRequired ? "modreq" : "modopt")}({modifier})";

    public string GetPinnedType(string elementType) => "pinned " + elementType;

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => NameOf(handle);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => NameOf(handle);

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        metadata.GetTypeSpecification(handle).DecodeSignature(this, genericContext);
}
