using Analytics.Reports.Claims;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Reports.Tests.Claims;

public sealed class DocumentTextTests
{
    [TestCase("<p>安装路灯<b>639</b>盏</p><p>修路3公里</p>", "\n安装路灯639盏\n修路3公里\n")]
    [TestCase("<script>var a = '800个 < 9';</script><p title=\"a > b\">鄉<ruby>鎮<rt>zhèn</rt></ruby>&nbsp;&lt;3&gt;</p>", "\n鄉鎮\u00A0<3>\n")]
    [TestCase("<!-- 99个 --><td>1</td><td>2", "1\n2")]
    [TestCase("没有<p", "没有\n")]
    public void A_page_is_what_its_reader_sees(string html, string text)
        => Assert.That(DocumentText.OfHtml(html).TrimStart('\n'), Is.EqualTo(text.TrimStart('\n')));

    [Test]
    public void A_word_document_is_its_paragraphs_and_cells_without_deleted_words()
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.Parse("6f1d2c7e-3b1a-4c55-9d0e-000000000001") + ".docx");
        using (var document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new(new Body(
                new Paragraph(new Run(new Text("安装路灯")), new DeletedRun(new Run(new DeletedText("800"))), new Run(new Text("639盏"))),
                new Table(new TableRow(new TableCell(new Paragraph(new Run(new Text("修路3公里")))))),
                new Paragraph()));
        }

        Assert.That(DocumentText.OfWord(path), Is.EqualTo("安装路灯639盏\n修路3公里\n"));
        File.Delete(path);
    }

    [Test]
    public void Text_boxes_and_notes_are_read_once_each_and_what_word_draws_between_them_is_not()
    {
        const string Box = """
            <w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
                 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
              <w:r><w:t>安装路灯639盏</w:t></w:r>
              <w:r><mc:AlternateContent>
                <mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>提拔67人</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
                <mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>提拔67人</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback>
              </mc:AlternateContent></w:r>
              <w:r><w:t>，已点亮</w:t></w:r>
            </w:p>
            """;
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "boxes-and-notes.docx");
        using (var document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new(new Body(new Paragraph(Box)));
            main.AddNewPart<FootnotesPart>().Footnotes = new(
                new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Id = -1, Type = FootnoteEndnoteValues.Separator },
                new Footnote(new Paragraph(new Run(new Text("修路3公里")))) { Id = 1 });
            main.AddNewPart<EndnotesPart>().Endnotes = new(new Endnote(new Paragraph(new Run(new Text("打井2眼")))) { Id = 1 });
        }

        Assert.That(DocumentText.OfWord(path), Is.EqualTo("安装路灯639盏，已点亮\n提拔67人\n修路3公里\n打井2眼"));
    }

    [Test]
    public void A_file_that_is_no_word_document_is_refused_with_a_sentence()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "no-document.docx");
        File.WriteAllText(path, "这不是文档");

        Assert.That(() => DocumentText.OfWord(path), Throws.TypeOf<UnreadableDocumentException>().With.Property("Sentence").Property("Zh").Contains("另存为 .docx"));
    }
}
