using System.Text;
using Analytics.Ingest.Returns.Marking;

namespace Analytics.Ingest.Tests.Returns;

public sealed class XmlTagsTests
{
    [TestCase("<?xml version=\"1.0\"?>\r\n<a x='1 > 0'><!-- <b> > --><b>t &lt; <![CDATA[</b><c>]]></b><c/></a>\n")]
    [TestCase("﻿<x:worksheet xmlns:x=\"u\"><x:sheetData/></x:worksheet>")]
    public void What_is_copied_is_copied_byte_for_byte(string xml)
    {
        foreach (var step in new[] { 1, 2, 3, 7, 4096 })
        {
            using var target = new MemoryStream();
            var tags = new XmlTags(new Slowly(Encoding.UTF8.GetBytes(xml), step), target);
            while (tags.Next())
            {
                tags.Copy();
            }

            Assert.That(Encoding.UTF8.GetString(target.ToArray()), Is.EqualTo(xml), $"{step} bytes at a time");
        }
    }

    [TestCase("<c r=\"A1\" s=\"3\" t='s'/>", "<c r=\"A1\" s=\"9\" t='s'/>")]
    [TestCase("<c r='A1' t=\"s\" s = '3'>", "<c r='A1' t=\"s\" s = '9'>")]
    [TestCase("<c r=\"A1\">", "<c s=\"9\" r=\"A1\">")]
    [TestCase("<x:c/>", "<x:c s=\"9\"/>")]
    [TestCase("<c rs=\"1\" x=\" s='2'\">", "<c s=\"9\" rs=\"1\" x=\" s='2'\">")]
    public void One_attribute_is_set_and_the_rest_of_the_tag_stays(string tag, string expected)
    {
        using var target = new MemoryStream();
        var tags = new XmlTags(new MemoryStream(Encoding.UTF8.GetBytes(tag)), target);

        Assert.That(tags.Next());
        Assert.That(tags.Is("c"u8));
        tags.CopyWith("s", 9);

        Assert.That(Encoding.UTF8.GetString(target.ToArray()), Is.EqualTo(expected));
    }

    [TestCase("<a><b")]
    [TestCase("<a x=\"1")]
    [TestCase("<!-- never closed")]
    public void A_part_that_ends_within_a_tag_is_said_so(string xml)
    {
        var tags = new XmlTags(new MemoryStream(Encoding.UTF8.GetBytes(xml)), Stream.Null);

        Assert.That(() => { while (tags.Next()) { tags.Copy(); } }, Throws.TypeOf<InvalidDataException>());
    }

    /// <summary>Hands out a few bytes at a time, so that every tag is cut somewhere.</summary>
    private sealed class Slowly(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(step, count));
    }
}
