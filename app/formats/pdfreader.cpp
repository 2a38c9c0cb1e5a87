#include "formats/pdfreader.h"

#include "core/itemcolumns.h"
#include "core/limits.h"

#include <QFile>
#include <QRegularExpression>

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

namespace warraq {

namespace {

constexpr qsizetype fewestLetters = 20; ///< of a document; a stamp on a scan has less

QString fromPoppler(const poppler::ustring& text)
{
    const poppler::byte_array utf8 = text.to_utf8();
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// It writes to standard error otherwise.
void beSilent(const std::string&, void*) {}

bool endsSentence(const QString& line)
{
    static const QRegularExpression end(
        QStringLiteral("[.!?:;\\x{061F}\\x{06D4}\\x{3002}][\"'\\x{201D}\\x{2019}\\x{00BB})\\]]*$"));
    return end.match(line).hasMatch();
}

qsizetype usualLength(const QStringList& lines)
{
    std::vector<qsizetype> lengths;
    for (const auto& line : lines) {
        if (!line.isEmpty())
            lengths.push_back(line.size());
    }
    if (lengths.empty())
        return 0;
    const auto place = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 3 / 4);
    std::nth_element(lengths.begin(), place, lengths.end());
    return *place;
}

} // namespace

QString paragraphsOfLines(const QString& text)
{
    QStringList lines = text.split(u'\n');
    for (auto& line : lines)
        line = line.simplified();
    const qsizetype usual = usualLength(lines);
    QStringList paragraphs;
    QString paragraph;
    const auto close = [&] {
        if (!paragraph.isEmpty())
            paragraphs << paragraph;
        paragraph.clear();
    };
    for (const auto& line : lines) {
        if (line.isEmpty()) {
            close();
            continue;
        }
        static const QRegularExpression parted(QStringLiteral("\\p{Ll}[-\\x{00AD}\\x{2010}]$"));
        if (parted.match(paragraph).hasMatch() && line.at(0).isLower()) {
            paragraph.chop(1);
            paragraph += line;
        } else {
            paragraph += paragraph.isEmpty() ? line : u' ' + line;
        }
        // A short line ends a paragraph, or is a heading.
        if (line.size() * 4 < usual * 3 && (endsSentence(line) || paragraph == line))
            close();
    }
    close();
    return paragraphs.join(QStringLiteral("\n\n"));
}

PdfReader::PdfReader(ByteSource source) : m_source(std::move(source)) {}

bool PdfReader::begins(QByteArrayView head)
{
    // Anywhere in the first kilobyte (ISO 32000-1, Annex H.3.4.1), and a text may speak of it.
    const QByteArrayView start = head.first(std::min<qsizetype>(head.size(), 1024));
    for (qsizetype at = start.indexOf("%PDF-"); at >= 0; at = start.indexOf("%PDF-", at + 1)) {
        if (at == 0 || start[at - 1] == '\n' || start[at - 1] == '\r')
            return true;
    }
    return false;
}

Result<std::optional<ReadItem>> PdfReader::next(const CancelToken& cancel)
{
    if (m_note)
        return std::optional<ReadItem>(*std::exchange(m_note, std::nullopt));
    if (m_done || cancel.isCancelled())
        return std::optional<ReadItem>();
    m_done = true;
    QByteArray bytes; // of an entry; outlives the document
    const bool isFile = !m_source.path.isEmpty();
    constexpr qint64 chunk = 1 << 20;
    for (QByteArray more = isFile ? QByteArray() : m_source.device->read(chunk); !more.isEmpty();
         more = m_source.device->read(chunk)) {
        bytes += more;
        if (bytes.size() > limits::embeddedBytes)
            return unexpected(ErrorKind::TooLarge, m_source.name,
                              QStringLiteral("a document within an archive has at most %1 bytes")
                                  .arg(limits::embeddedBytes));
    }
    m_bytes = isFile ? m_source.device->size() : bytes.size();
    poppler::set_debug_error_function(beSilent, nullptr);
    const std::unique_ptr<poppler::document> document(
        isFile ? poppler::document::load_from_file(QFile::encodeName(m_source.path).toStdString())
               : poppler::document::load_from_raw_data(bytes.constData(), static_cast<int>(bytes.size())));
    if (!document)
        return unexpected(ErrorKind::Malformed, m_source.name, QStringLiteral("the document cannot be read"));
    if (document->is_locked())
        return std::optional<ReadItem>(
            UnreadableRecord{0, IssueKind::Encrypted, QStringLiteral("the document wants a password")});
    const int pages = document->pages();
    QStringList texts;
    qsizetype characters = 0;
    int unread = 0;
    for (int i = 0; i < std::min(pages, limits::documentPages) && !cancel.isCancelled(); ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        if (!page) {
            ++unread;
            continue;
        }
        const QString text =
            paragraphsOfLines(fromPoppler(page->text(poppler::rectf(), poppler::page::raw_order_layout)));
        characters += text.size();
        if (characters * 2 > limits::recordBytes)
            return unexpected(ErrorKind::TooLarge, m_source.name,
                              QStringLiteral("the document's text is too long"));
        if (!text.isEmpty())
            texts << text;
    }
    if (cancel.isCancelled())
        return std::optional<ReadItem>();
    if (unread > 0)
        m_note = SourceNote{0, IssueKind::Malformed,
                            QStringLiteral("pages that could not be read: %1 of %2").arg(unread).arg(pages)};
    else if (pages > limits::documentPages)
        m_note = SourceNote{0, IssueKind::TooLarge,
                            QStringLiteral("read to page %1 of %2").arg(limits::documentPages).arg(pages)};
    const QString text = texts.join(QStringLiteral("\n\n"));
    if (std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); }) < fewestLetters) {
        if (pages <= 0 || unread == pages)
            return unexpected(ErrorKind::Malformed, m_source.name,
                              QStringLiteral("the document has no page that can be read"));
        return std::optional<ReadItem>(UnreadableRecord{
            0, IssueKind::Unsupported,
            QStringLiteral(
                "no text layer, so it is a scan or empty (pages: %1); OCR can make a scan readable")
                .arg(pages)});
    }
    SourceRecord record;
    record.file = m_source.name;
    record.format = SourceFormat::Text;
    record.declaredCharset = QStringLiteral("utf-8");
    record.bytes = text.toUtf8();
    record.title = fromPoppler(document->get_title()).simplified().left(limits::titleCharacters);
    const auto add = [&record](const char* name, const QString& value) {
        if (!value.isEmpty())
            record.columns.emplace_back(QString::fromLatin1(name), value);
    };
    add(item::author, fromPoppler(document->get_author()).simplified());
    return std::optional<ReadItem>(std::move(record));
}

} // namespace warraq
