#include "support/readreferences.h"

#include <QRegularExpression>

namespace warraq::test {

std::vector<QStringList> readCsv(const QByteArray& bytes)
{
    if (!bytes.startsWith("\xEF\xBB\xBF"))
        return {};
    const QString text = QString::fromUtf8(bytes.mid(3));
    std::vector<QStringList> rows;
    QStringList row;
    qsizetype at = 0;
    while (at < text.size()) {
        QString field;
        if (text[at] == u'"') {
            for (++at;; ++at) {
                if (at >= text.size())
                    return {}; // a quotation that never ends
                if (text[at] != u'"') {
                    field += text[at];
                } else if (text.mid(at + 1, 1) == u"\"") {
                    field += text[++at];
                } else {
                    ++at;
                    break;
                }
            }
        } else {
            while (at < text.size() && text[at] != u',' && text[at] != u'\r' && text[at] != u'\n') {
                if (text[at] == u'"')
                    return {};
                field += text[at++];
            }
        }
        row << field;
        if (text.mid(at, 1) == u",") {
            ++at;
        } else if (text.mid(at, 2) == u"\r\n") {
            at += 2;
            rows.push_back(row);
            row.clear();
        } else {
            return {};
        }
    }
    return row.isEmpty() ? rows : std::vector<QStringList>();
}

std::vector<RisRecord> readRis(const QByteArray& bytes)
{
    static const QRegularExpression form(QStringLiteral("^([A-Z][A-Z0-9])  - (.*)$"));
    std::vector<RisRecord> records;
    RisRecord record;
    bool inside = false;
    for (const auto& line : QString::fromUtf8(bytes).split(QStringLiteral("\r\n"))) {
        if (line.isEmpty())
            continue;
        const auto match = form.match(line);
        if (!match.hasMatch())
            return {};
        const QString tag = match.captured(1);
        if ((tag == u"TY") == inside)
            return {};
        inside = true;
        if (tag == u"ER") {
            records.push_back(record);
            record.clear();
            inside = false;
            continue;
        }
        record[tag] << match.captured(2);
    }
    return inside ? std::vector<RisRecord>() : records;
}

std::vector<BibEntry> readBib(const QByteArray& bytes)
{
    static const QRegularExpression head(QStringLiteral("\\s*@([a-z]+)\\{([^,\\s{}]+),\\s*"));
    static const QRegularExpression field(QStringLiteral("\\s*([a-z]+)\\s*=\\s*\\{"));
    const QString text = QString::fromUtf8(bytes);
    std::vector<BibEntry> entries;
    qsizetype at = 0;
    const auto matchAt = [&](const QRegularExpression& expression) {
        return expression.match(text, at, QRegularExpression::NormalMatch,
                                QRegularExpression::AnchorAtOffsetMatchOption);
    };
    while (!text.mid(at).trimmed().isEmpty()) {
        const auto begin = matchAt(head);
        if (!begin.hasMatch())
            return {};
        BibEntry entry{{QStringLiteral("type"), begin.captured(1)},
                       {QStringLiteral("key"), begin.captured(2)}};
        at = begin.capturedEnd();
        for (auto next = matchAt(field); next.hasMatch(); next = matchAt(field)) {
            at = next.capturedEnd();
            const qsizetype value = at;
            // As BibTeX counts them: escaped braces count too.
            int depth = 1;
            for (; at < text.size() && depth > 0; ++at)
                depth += text[at] == u'{' ? 1 : text[at] == u'}' ? -1 : 0;
            if (depth > 0 || entry.contains(next.captured(1)))
                return {};
            entry[next.captured(1)] = text.mid(value, at - value - 1);
            if (text.mid(at, 1) == u",")
                ++at;
        }
        while (at < text.size() && text[at].isSpace())
            ++at;
        if (text.mid(at, 1) != u"}")
            return {};
        ++at;
        entries.push_back(entry);
    }
    return entries;
}

std::vector<QStringList> readBibNames(const QString& value)
{
    std::vector<QStringList> names{{QString()}};
    int depth = 0;
    for (qsizetype at = 0; at < value.size(); ++at) {
        depth += value[at] == u'{' ? 1 : value[at] == u'}' ? -1 : 0;
        if (depth == 0 && value.mid(at, 5) == u" and ") {
            names.push_back({QString()});
            at += 4;
        } else if (depth == 0 && value[at] == u',') {
            names.back() << QString();
        } else {
            names.back().back() += value[at];
        }
    }
    for (auto& name : names) {
        for (auto& part : name)
            part = part.trimmed();
    }
    return names;
}

QString printedByLatex(const QString& value)
{
    QString printed = value;
    printed.replace(QStringLiteral("\\textasciitilde{}"), QStringLiteral("~"));
    printed.replace(QStringLiteral("\\textasciicircum{}"), QStringLiteral("^"));
    // Signs that would be read again stand aside meanwhile.
    printed.replace(QStringLiteral("\\textbackslash{}"), QString(QChar(1)));
    printed.replace(QStringLiteral("\\textbraceleft{}"), QString(QChar(2)));
    printed.replace(QStringLiteral("\\textbraceright{}"), QString(QChar(3)));
    printed.remove(u'{').remove(u'}');
    static const QRegularExpression sign(QStringLiteral("\\\\([$&#_%])"));
    printed.replace(sign, QStringLiteral("\\1"));
    return printed.replace(QChar(1), u'\\').replace(QChar(2), u'{').replace(QChar(3), u'}');
}

} // namespace warraq::test
