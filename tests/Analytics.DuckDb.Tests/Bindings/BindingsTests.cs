using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Analytics.DuckDb.Tests.Bindings;

/// <summary>
/// DuckDB.NET.Data is the published one, DuckDB.NET.Bindings may be ours: whatever the first names in the second must be there, signature and all,
/// or it fails only when that line is reached.
/// </summary>
public sealed class BindingsTests
{
    [Test]
    public void Every_type_and_member_that_the_data_provider_names_is_in_the_bindings()
    {
        using var user = Open("DuckDB.NET.Data.dll");
        using var bindings = Open("DuckDB.NET.Bindings.dll");
        var there = Defined(bindings.GetMetadataReader());
        var named = Named(user.GetMetadataReader());

        Assert.That(named, Has.Count.GreaterThan(200));
        Assert.That(named.Where(member => !there.Contains(member)), Is.Empty);
    }

    [Test]
    public void Our_own_code_uses_no_more_of_the_bindings_than_the_data_provider_does()
    {
        using var user = Open("DuckDB.NET.Data.dll");
        using var ours = Open("Analytics.DuckDb.dll");

        // A date becomes the engine's by an operator that the published bindings declare and the provider has no use for.
        const string OfDates = "static DuckDB.NET.Native.DuckDBDateOnly DuckDB.NET.Native.DuckDBDateOnly::op_Implicit`0(System.DateOnly)";

        // Then it compiles against the published bindings as it does against ours, which the property UpstreamDuckDb switches to.
        Assert.That(Named(ours.GetMetadataReader()).Except(Named(user.GetMetadataReader())), Is.SubsetOf(new[] { OfDates }));
    }

    private static PEReader Open(string name) => new(File.OpenRead(Path.Combine(AppContext.BaseDirectory, name)));

    private static HashSet<string> Defined(MetadataReader metadata)
    {
        var names = new MemberNames(metadata);
        var defined = new HashSet<string>(StringComparer.Ordinal);
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            defined.Add("type " + names.NameOf(handle));
            defined.UnionWith(type.GetMethods().Select(metadata.GetMethodDefinition)
                .Where(method => (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public)
                .Select(method => names.Signature(method.DecodeSignature(names, null), names.NameOf(handle), metadata.GetString(method.Name))));
            defined.UnionWith(type.GetFields().Select(metadata.GetFieldDefinition)
                .Select(field => $"field {field.DecodeSignature(names, null)} {names.NameOf(handle)}::{metadata.GetString(field.Name)}"));
        }

        return defined;
    }

    private static List<string> Named(MetadataReader metadata)
    {
        var names = new MemberNames(metadata);
        var types = metadata.TypeReferences.Where(type => IsOfBindings(names, type)).Select(type => "type " + names.NameOf(type));
        var members = metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference && IsOfBindings(names, member.Parent))
            .Select(member => Named(metadata, names, member));
        return [.. types.Concat(members).Distinct(StringComparer.Ordinal)];
    }

    private static string Named(MetadataReader metadata, MemberNames names, MemberReference member)
    {
        var (type, name) = (names.NameOf((TypeReferenceHandle)member.Parent), metadata.GetString(member.Name));
        return member.GetKind() == MemberReferenceKind.Method
            ? names.Signature(member.DecodeMethodSignature(names, null), type, name)
            : $"field {member.DecodeFieldSignature(names, null)} {type}::{name}";
    }

    private static bool IsOfBindings(MemberNames names, EntityHandle handle) => names.AssemblyOf(handle) == "DuckDB.NET.Bindings";
}
