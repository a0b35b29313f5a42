namespace Analytics.Reports.Writing.Office;

/// <summary>The styles of a Word document: Chinese fonts that offices have, built-in names so that the navigation pane and WPS know headings.</summary>
internal static class WordStyles
{
    public static string Xml(string language) =>
        "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults><w:rPrDefault><w:rPr>"
        + "<w:rFonts w:ascii=\"Noto Sans SC\" w:hAnsi=\"Noto Sans SC\" w:eastAsia=\"Microsoft YaHei\" w:cs=\"Noto Sans SC\"/><w:color w:val=\"1F2328\"/><w:sz w:val=\"21\"/>"
        + $"<w:lang w:val=\"{(language == "zh" ? "zh-CN" : "en-GB")}\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"100\" w:line=\"300\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
        + Style("Normal", "Normal", "", "", isDefault: true)
        + Style("Publisher", "Publisher", "", "<w:b/><w:color w:val=\"12436D\"/>")
        + Style("Title", "Title", "<w:spacing w:before=\"60\" w:after=\"60\"/>", "<w:b/><w:color w:val=\"12436D\"/><w:sz w:val=\"40\"/>")
        + Style("Subtitle", "Subtitle", "", "<w:color w:val=\"56606B\"/><w:sz w:val=\"24\"/>")
        + Style("Heading1", "heading 1", "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"140\"/><w:outlineLvl w:val=\"0\"/>", "<w:b/><w:color w:val=\"12436D\"/><w:sz w:val=\"32\"/>")
        + Style("Heading2", "heading 2", "<w:keepNext/><w:spacing w:before=\"260\" w:after=\"100\"/><w:outlineLvl w:val=\"1\"/>", "<w:b/><w:sz w:val=\"25\"/>")
        + Style("BodyText", "Body Text", "", "")
        + Style("KeyPoint", "Key Point", "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EEF3F8\"/><w:spacing w:after=\"40\"/><w:ind w:left=\"300\" w:hanging=\"200\"/>", "")
        + Style("Caption", "caption", "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"20\"/>", "<w:b/>")
        + Style("Picture", "Picture", "<w:keepNext/><w:spacing w:after=\"40\"/>", "")
        + Style("Note", "Note", "", "<w:color w:val=\"56606B\"/><w:sz w:val=\"18\"/>")
        + Style("ChartSubtitle", "Chart Subtitle", "<w:keepNext/><w:spacing w:after=\"60\"/>", "<w:color w:val=\"56606B\"/><w:sz w:val=\"18\"/>")
        + Style("Header", "header", "", "<w:color w:val=\"56606B\"/><w:sz w:val=\"16\"/>")
        + Style("Footer", "footer", "", "<w:color w:val=\"56606B\"/><w:sz w:val=\"16\"/>")
        + Style("Label", "Label", "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFF3E6\"/><w:jc w:val=\"center\"/>", "<w:b/><w:color w:val=\"7A2D04\"/><w:sz w:val=\"17\"/>")
        + Style("TableHead", "Table Head", "<w:keepNext/><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:b/><w:sz w:val=\"17\"/>")
        + Style("TableText", "Table Text", "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:sz w:val=\"17\"/>")
        + Style("TableEnd", "Table End", "<w:spacing w:after=\"0\"/>", "<w:sz w:val=\"12\"/>")
        + "<w:style w:type=\"table\" w:styleId=\"Figures\"><w:name w:val=\"Figures\"/><w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"12436D\"/><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"12436D\"/>"
        + "<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"D9DEE4\"/></w:tblBorders><w:tblCellMar><w:top w:w=\"40\" w:type=\"dxa\"/><w:left w:w=\"60\" w:type=\"dxa\"/><w:bottom w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
        + "</w:styles>";

    private static string Style(string id, string name, string paragraph, string run, bool isDefault = false) =>
        $"<w:style w:type=\"paragraph\"{(isDefault ? " w:default=\"1\"" : "")} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{(isDefault ? "" : "<w:basedOn w:val=\"Normal\"/>")}<w:qFormat/>"
        + $"{(paragraph.Length > 0 ? $"<w:pPr>{paragraph}</w:pPr>" : "")}{(run.Length > 0 ? $"<w:rPr>{run}</w:rPr>" : "")}</w:style>";
}
