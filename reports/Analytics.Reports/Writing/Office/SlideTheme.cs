namespace Analytics.Reports.Writing.Office;

/// <summary>The one master, layout and theme of slides: the palette of the charts, fonts that offices have.</summary>
internal static class SlideTheme
{
    /// <summary>How every tree of shapes begins.</summary>
    public const string Tree = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>";

    private const string Namespaces =
        "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private const string TitlePlace =
        "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"title\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"500000\" y=\"300000\"/><a:ext cx=\"11192000\" cy=\"720000\"/></a:xfrm>"
        + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang=\"zh-CN\"/></a:p></p:txBody></p:sp>";

    public const string Master =
        "<p:sldMaster " + Namespaces + "><p:cSld><p:spTree>" + Tree + TitlePlace + "</p:spTree></p:cSld>"
        + "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>"
        + "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst></p:sldMaster>";

    public const string Layout = "<p:sldLayout " + Namespaces + "><p:cSld name=\"page\"><p:spTree>" + Tree + TitlePlace + "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>";

    public static string Theme { get; } = Colours(["12436D", "28A197", "801650", "F46A25", "2073BC", "6BACE6"]);

    private static string Colours(string[] accents)
    {
        const string fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
        const string line = "<a:ln>" + fill + "</a:ln>";
        const string effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
        const string fonts = "<a:latin typeface=\"Noto Sans SC\"/><a:ea typeface=\"Microsoft YaHei\"/><a:cs typeface=\"\"/>";
        return "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"release\"><a:themeElements><a:clrScheme name=\"release\"><a:dk1><a:srgbClr val=\"1F2328\"/></a:dk1><a:lt1><a:srgbClr val=\"FFFFFF\"/></a:lt1>"
            + "<a:dk2><a:srgbClr val=\"12436D\"/></a:dk2><a:lt2><a:srgbClr val=\"EEF3F8\"/></a:lt2>" + string.Concat(accents.Select((colour, at) => FormattableString.Invariant($"<a:accent{at + 1}><a:srgbClr val=\"{colour}\"/></a:accent{at + 1}>")))
            + "<a:hlink><a:srgbClr val=\"2073BC\"/></a:hlink><a:folHlink><a:srgbClr val=\"801650\"/></a:folHlink></a:clrScheme>"
            + $"<a:fontScheme name=\"release\"><a:majorFont>{fonts}</a:majorFont><a:minorFont>{fonts}</a:minorFont></a:fontScheme>"
            + $"<a:fmtScheme name=\"release\"><a:fillStyleLst>{fill}{fill}{fill}</a:fillStyleLst><a:lnStyleLst>{line}{line}{line}</a:lnStyleLst><a:effectStyleLst>{effect}{effect}{effect}</a:effectStyleLst><a:bgFillStyleLst>{fill}{fill}{fill}</a:bgFillStyleLst></a:fmtScheme>"
            + "</a:themeElements></a:theme>";
    }
}
