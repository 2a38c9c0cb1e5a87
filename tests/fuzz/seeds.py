#!/usr/bin/env python3
"""Small invented files to begin fuzzing with: one folder a target.

    seeds.py FOLDER [EXAMPLES]

Each seed is a few hundred bytes to a few thousand: the fuzzer runs hundreds of those a second, and one or two of the
size of a real file. The fixtures of the readers' tests are taken too where they are as small. EXAMPLES is a folder of
other files (never part of the project); those of up to 12 kB go to the target `container`, which knows every kind.
"""

import base64
import bz2
import gzip
import io
import json
import lzma
import os
import plistlib
import sys
import tarfile
import zipfile
import zlib

LARGEST = 12_000
FIXTURES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "fixtures")
PAGE = (b'<!DOCTYPE html><html><head><meta charset="utf-8"><title>Cranes</title><base href="http://news.example/a/">'
        b'</head><body><article><h1>Cranes</h1><p>They fell silent at noon.</p><img src="b.png"></article></body></html>')
PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


def answer(body, *headers, status="HTTP/1.1 200 OK"):
    lines = [status, "Content-Type: text/html; charset=utf-8", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def warc(kind, url, block, *headers, length=None):
    lines = ["WARC/1.0", f"WARC-Type: {kind}", f"WARC-Target-URI: {url}", "WARC-Date: 2011-02-21T10:00:00Z",
             f"WARC-Record-ID: <urn:uuid:{kind}-{len(block)}>", *headers,
             f"Content-Length: {len(block) if length is None else length}"]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def arc(url, block):
    return f"{url} 192.0.2.7 20110221100000 text/html {len(block)}\n".encode() + block + b"\n"


def chunks(body):
    return b"%x;a=b\r\n%s\r\n%x\r\n%s\r\n0\r\nX: y\r\n\r\n" % (10, body[:10], len(body) - 10, body[10:])


def raw_deflate(body):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(body) + packer.flush()


def zipped(entries, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        for name, data in entries.items():
            file.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else None)
    return out.getvalue()


def tarred(entries, mode="w"):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as file:
        for name, data in entries.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            file.addfile(info, io.BytesIO(data))
    return out.getvalue()


def web_archives():
    url = "http://news.example/a/cranes"
    response = warc("response", url, answer(PAGE))
    picture = warc("response", "http://news.example/a/b.png", b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n" + PIXEL)
    records = [
        warc("warcinfo", "", b"software: none\r\n"), response, picture,
        warc("revisit", url + "2", b"", "WARC-Refers-To-Target-URI: " + url),
        warc("conversion", url, b"Cranes\nThey fell silent.", "Content-Type: text/plain"),
        warc("resource", url, PAGE, "Content-Type: text/html"),
        warc("response", url, answer(chunks(gzip.compress(PAGE)), "Transfer-Encoding: chunked", "Content-Encoding: gzip")),
        warc("response", url, answer(zlib.compress(PAGE), "Content-Encoding: deflate")),
        warc("response", url, answer(raw_deflate(PAGE), "Content-Encoding: deflate")),
        warc("revisit", url + "3", b"", "WARC-Refers-To: <urn:uuid:response-none>") + response,
        warc("response", url, answer(PAGE)[:120], "WARC-Segment-Number: 1") +
        warc("continuation", url, answer(PAGE)[120:], "WARC-Segment-Number: 2",
             "WARC-Segment-Origin-ID: <urn:uuid:response-120>", f"WARC-Segment-Total-Length: {len(answer(PAGE))}"),
        warc("response", url, answer(PAGE), length=50), warc("response", url, answer(PAGE), length=9_999),
    ]
    yield from records
    yield response + picture + records[3]
    yield gzip.compress(response) + gzip.compress(picture)
    yield gzip.compress(response + picture)
    yield b"\x50\x2a\x4d\x18\x04\x00\x00\x00none" + response
    yield response[:200] + b"\xf7" * 50 + picture


def arcs():
    head = b"1 0 InternetArchive\nURL IP-address Archive-date Content-type Archive-length\n"
    file = arc("filedesc://x.arc", head) + arc("http://news.example/a", answer(PAGE)) + arc("http://news.example/b c", PAGE)
    yield file
    yield gzip.compress(file[:160]) + gzip.compress(file[160:])
    yield file.replace(b"text/html 2", b"text/html; charset=utf-8 2").replace(b" 4", b" 99")


def packages():
    record = gzip.compress(warc("response", "http://news.example/a", answer(PAGE)))
    pages = b'{"format": "json-pages-1.0", "id": "pages"}\n{"url": "http://news.example/a", "ts": "2011-02-21T10:00:00Z", "title": "Cranes"}\n'
    described = json.dumps({"profile": "data-package", "wacz_version": "1.1.1", "resources": [
        {"name": "a.warc.gz", "path": "archive/a.warc.gz", "hash": "sha256:00", "bytes": len(record)}]})
    yield zipped({"archive/a.warc.gz": record, "pages/pages.jsonl": pages, "datapackage.json": described}, zipfile.ZIP_STORED)


def books():
    yield zipped({
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
        "a.opf": '<package><metadata><title>T</title><creator>A</creator><date>2011</date></metadata><manifest>'
                 '<item id="i" href="a.xhtml" media-type="application/xhtml+xml"/><item id="p" href="b.png" '
                 'media-type="image/png"/></manifest><spine><itemref idref="i"/></spine></package>',
        "a.xhtml": PAGE, "b.png": PIXEL})


def documents():
    text = b"BT /F1 12 Tf 20 100 Td (Cranes fall silent) Tj 0 -20 Td (They stood still at noon.) Tj ET"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
               b"<</Length %d>>stream\n%s\nendstream" % (len(text), text), b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>"]
    yield b"%PDF-1.4\n" + b"".join(b"%d 0 obj%s endobj\n" % (i, body) for i, body in enumerate(objects, 1)) + \
        b"trailer<</Root 1 0 R>>\n%%EOF"


def messages():
    yield (b'From: <Saved>\r\nSubject: =?utf-8?Q?Cr=C3=A4nes?=\r\nDate: Mon, 21 Feb 2011 10:00:00 +0000\r\nMIME-Version: 1.0\r\n'
           b'Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n'
           b'Content-Transfer-Encoding: quoted-printable\r\nContent-Location: http://news.example/a/\r\n\r\n<p>They fell=\r\n silent=21</p>'
           b'\r\n--b\r\nContent-Type: image/png\r\nContent-ID: <p>\r\nContent-Transfer-Encoding: base64\r\n\r\n' +
           base64.encodebytes(PIXEL) + b"\r\n--b--\r\n")


def tables():
    """The first byte says which kind it is (fuzz_table.cpp)."""
    row = {"title": "Cranes", "date": "2011-02-21", "text": "They fell \"silent\"."}
    yield b"\0title;date;text\r\nCranes;2011;\"They \"\"fell\"\"\nsilent\"\r\nTugs;2012;More\r\n"
    yield b"\0" + "title\ttext\nCranes\tThey fell\n".encode("utf-16")
    yield b"\0title,text\n\"a\\\"b\",\"c\nd\"\n"
    yield b"\1" + json.dumps({"count": 2, "articles": [row, row]}).encode()
    yield b"\1" + json.dumps({"7": row, "8": row}).encode()
    yield b"\2" + (json.dumps(row) + "\n").encode() * 2
    yield b"\3# One\nWords\n# Two\nMore\n"


def markup():
    """Tags in and out of their places, in few bytes."""
    yield PAGE
    yield b"<p>a<p>b<div>c</div>d<ul><li>e<li>f<ol><li>g</ul>h<dl><dt>i<dd>j</dl>"
    yield b"<table><caption>c<tr><td>a<td>b<tbody><tr><th>c<tfoot><tr><td>d</table>e<b>f<p>g</b>h"
    yield b"<html><head>x<title>T</title><head><body id=a><body id=b>&amp;&eacute;&#8217;&copy &#0;<a title='&quot;'>"
    yield b"<select><option>a<option>b</select><form>a<form>b<pre> c </pre><picture><source><img src=a></picture><hr>"


def pages():
    """The first byte says whether it is a page or a text, and whether its address is known (fuzz_page.cpp)."""
    for number, page in enumerate(fixtures(os.path.join(FIXTURES, "html"))):
        yield bytes([2 * (number % 2)]) + page
    for number, text in enumerate(fixtures(os.path.join(FIXTURES, "text"))):
        yield bytes([1 + 2 * (number % 2)]) + text
    yield (b'\2<meta property="article:author" content="A. Name"><meta property="og:title" content="Cranes | The Paper">'
           b'<script type="application/ld+json">{"@type":"NewsArticle","headline":"Cranes","author":{"name":"A. Name"},'
           b'"datePublished":"2011-02-21T10:00:00Z"}</script><body class="single postid-12"><h1>Cranes</h1><p class=byline>By '
           b'A. Name, 21 February 2011<div class="entry-content"><p>LONDON (AP) - They fell silent.<figure><img src=a.png>'
           b'<figcaption>A crane (Reuters/B. Name)</figcaption></figure></div>')


def contents():
    for record in web_archives():
        if b"HTTP/" in record:
            yield record[record.index(b"HTTP/"):]


def containers():
    page = {"in/a.html": PAGE, "in/b.png": PIXEL}
    yield zipped(page)
    yield tarred(page)
    yield tarred(page, "w:gz")
    yield gzip.compress(PAGE)
    yield lzma.compress(PAGE)
    yield bz2.compress(PAGE)
    yield zipped({"a.zip": zipped(page), "b.tar": tarred(page)})
    for other in (web_archives, arcs, packages, books, documents, messages):
        yield from other()


def exports():
    """The first byte says whose it is (fuzz_export.cpp)."""
    yield (b"\0AUTHOR: Ada\nTITLE: Cranes\nSTATUS: Publish\nCONVERT BREAKS: 1\nCATEGORY: World\nDATE: 02/21/2011 03:31:05 PM\n"
           b"TAGS: \"two words\",one\n-----\nBODY:\nThey fell\n\nsilent.\n-----\nEXTENDED BODY:\nMore.\n-----\nCOMMENT:\nAUTHOR: B\n"
           b"So.\n-----\n--------\nTITLE: Tugs\n-----\nBODY:\nMore.\n-----\n--------\n")
    yield (b"\1<?xml version='1.0'?><livejournal><entry><itemid>7</itemid><eventtime>2004-01-05 12:30:00</eventtime><subject>Cranes"
           b"</subject><event>They &lt;lj user=\"a\"&gt; fell\n\nsilent</event><security>private</security></entry></livejournal>")
    yield (b'\2<html><body><article class="h-entry"><header><h1 class="p-name">Cranes</h1></header><section data-field="subtitle" '
           b'class="p-summary">S</section><section data-field="body" class="e-content"><h3 class="graf--title">Cranes</h3><p>They fell.'
           b'</section><footer>By <a class="p-author h-card">Ada</a><time class="dt-published" datetime="2017-10-18T09:30:00Z">'
           b'</time><a href="https://medium.com/p/0a1b2c3d" class="p-canonical"></a></footer></article>')
    post = {"id": "a", "uuid": "u", "slug": "s", "title": "Cranes", "html": "<p>They fell", "status": "published", "published_at": 7}
    yield b"\3" + json.dumps({"db": [{"data": {
        "posts": [post], "posts_authors": [{"post_id": "a", "author_id": "x", "sort_order": 0}], "posts_tags": [
            {"post_id": "a", "tag_id": "t"}], "tags": [{"id": "t", "name": "World"}], "users": [{"id": "x", "name": "Ada"}]}}]}).encode()
    yield b"\3" + json.dumps({"jsonapi": {"version": "1.0"}, "data": [{"type": "node--article", "id": "n", "attributes": {
        "title": "Cranes", "created": "2020-01-02T03:04:05Z", "path": {"alias": "/a"}, "body": [{"value": "<p>They fell"}]},
        "relationships": {"uid": {"data": {"type": "user--user", "id": "u"}}}}], "included": [
            {"type": "user--user", "id": "u", "attributes": {"name": "Ada"}}], "links": {"self": {"href": "http://n.example/"}}}).encode()
    yield b"\3" + json.dumps({"@context": "https://schema.org", "@graph": [{"@type": ["NewsArticle"], "headline": "Cranes",
                              "articleBody": "They fell", "author": [{"name": "Ada"}], "image": {"url": "http://n.example/a.png"}}]}).encode()
    yield b"\4" + zipped({"posts.csv": "post_id,post_date,is_published,type,title\n1.a,2020-10-06T13:36:02.123Z,true,newsletter,Cranes\n"
                                       "2.b,,false,newsletter,Tugs\n", "posts/1.a.html": "<p>They fell", "x.csv": "a"})


def property_lists():
    page = {"WebResourceData": PAGE, "WebResourceMIMEType": "text/html", "WebResourceTextEncodingName": "UTF-8",
            "WebResourceURL": "http://news.example/a/"}
    picture = {"WebResourceData": PIXEL, "WebResourceMIMEType": "image/png", "WebResourceURL": "http://news.example/a/\u0431.png"}
    yield plistlib.dumps({"WebMainResource": page, "WebSubresources": [picture], "WebSubframeArchives": [
        {"WebMainResource": page, "WebSubresources": [picture]}]}, fmt=plistlib.FMT_BINARY)
    yield plistlib.dumps({"WebMainResource": page}, fmt=plistlib.FMT_BINARY)


def documents_of_sites():
    """What lies in web archives beside pages."""
    feed = (b'<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title>'
            b'<item><title>Cranes</title><link>http://news.example/a</link><content:encoded>They fell silent at noon on that day and '
            b'nobody knew of it.</content:encoded></item><item><title>Tugs</title><description>More...</description></item></channel></rss>')
    post = {"id": 7, "link": "http://news.example/a", "title": {"rendered": "Cranes"}, "content": {"rendered": "<p>They fell"}}
    for kind, body in (("text/html", feed), ("application/json", json.dumps([post, post]).encode()),
                       ("application/pdf", next(documents())), ("application/epub+zip", next(books()))):
        yield warc("response", "http://news.example/f", b"HTTP/1.1 200 OK\r\nContent-Type: " + kind.encode() + b"\r\n\r\n" + body)


def cut():
    """Compressed files that end too soon, and archives of such."""
    page = {"in/a.html": PAGE * 3, "in/b.png": PIXEL}
    for pack in (gzip.compress, lzma.compress, bz2.compress):
        for data in (PAGE * 3, tarred(page)):
            packed = pack(data)
            yield packed[:-len(packed) // 3]
            yield zipped({"a": packed[:-9], "b": pack(packed[:-9])}, zipfile.ZIP_STORED)
            yield packed + packed


def fixtures(*folders):
    for folder in folders:
        for top, _, names in os.walk(folder):
            for name in sorted(names):
                with open(os.path.join(top, name), "rb") as file:
                    yield file.read()


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    kept = {kind: os.path.join(FIXTURES, kind) for kind in ("feed", "wxr", "mhtml", "html", "table", "json", "jsonl", "text")}
    seeds = {
        "warc": [web_archives(), documents_of_sites()], "arc": [arcs()], "wacz": [packages()], "epub": [books()], "pdf": [documents()],
        "mhtml": [messages(), fixtures(kept["mhtml"])], "httpcontent": [contents()], "table": [tables()],
        "feed": [fixtures(kept["feed"])], "wxr": [fixtures(kept["wxr"])], "savedpage": [fixtures(kept["html"])],
        "htmltree": [markup(), fixtures(kept["html"])], "page": [pages()],
        "container": [containers(), cut(), property_lists(), fixtures(FIXTURES)], "zim": [], "export": [exports()],
        "safari": [property_lists()],
    }
    if len(sys.argv) == 3:
        seeds["container"].append(fixtures(sys.argv[2]))
    for target, sources in seeds.items():
        folder = os.path.join(sys.argv[1], target)
        os.makedirs(folder, exist_ok=True)
        number = 0
        for data in (seed for source in sources for seed in source):
            if len(data) <= LARGEST:
                with open(os.path.join(folder, f"{number:04}"), "wb") as file:
                    file.write(data)
                number += 1
        print(f"{target}: {number} seeds")


if __name__ == "__main__":
    main()
