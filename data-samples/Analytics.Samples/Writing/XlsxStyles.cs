namespace Analytics.Samples.Writing;

/// <summary>The styles part: one cell format for each <see cref="Look"/>, in its order.</summary>
internal static class XlsxStyles
{
    private const string Bordered = "<alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/>";

    public static string Xml { get; } =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/></numFmts>"
        + "<fonts count=\"4\">" + Font("宋体", 11, false) + Font("方正小标宋简体", 18, false) + Font("黑体", 11, false) + Font("宋体", 11, true) + "</fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"7\">"
        + Format(0, 0, 0, "<alignment vertical=\"center\"/>") + Format(0, 1, 0, "<alignment horizontal=\"center\" vertical=\"center\"/>") + Format(0, 2, 1, Bordered) + Format(0, 0, 1, Bordered)
        + Format(0, 0, 1, "<alignment vertical=\"center\" wrapText=\"1\"/>") + Format(164, 0, 1, Bordered) + Format(0, 3, 1, Bordered)
        + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"常规\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

    private static string Font(string name, int size, bool isBold) => $"<font>{(isBold ? "<b/>" : "")}<sz val=\"{size}\"/><name val=\"{name}\"/><charset val=\"134\"/></font>";

    private static string Format(int number, int font, int border, string alignment) =>
        $"<xf numFmtId=\"{number}\" fontId=\"{font}\" fillId=\"0\" borderId=\"{border}\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\">{alignment}</xf>";
}
