#include "exporting/exportfilenames.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

namespace warraq {

namespace {

QString shortened(const QString& text, qsizetype bytes)
{
    if (text.toUtf8().size() <= bytes)
        return text;
    // Between letters as people see them: marks stay with what they stand on.
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype end = 0;
    qsizetype used = 0;
    for (qsizetype next = finder.toNextBoundary(); next > 0; next = finder.toNextBoundary()) {
        used += QStringView(text).mid(end, next - end).toUtf8().size();
        if (used > bytes)
            break;
        end = next;
    }
    return text.left(end);
}

bool isDeviceOfWindows(const QString& name)
{
    static const QRegularExpression device(QStringLiteral("^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?$"),
                                           QRegularExpression::CaseInsensitiveOption);
    return device.match(name).hasMatch();
}

} // namespace

QString safeFileName(const QString& text, qsizetype bytes)
{
    // Separators of paths, what Windows refuses, controls and signs that turn the direction of a text. The
    // two signs that join letters or keep them apart are spelling.
    static const QRegularExpression refused(
        QStringLiteral("(?:(?![\\x{200C}\\x{200D}])[<>:\"/\\\\|?*\\p{C}\\p{Zl}\\p{Zp}])+"));
    QString name = text.normalized(QString::NormalizationForm_C);
    name.replace(refused, QStringLiteral(" "));
    name = shortened(name.simplified(), bytes).trimmed();
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    while (name.startsWith(u'.') || name.startsWith(u' ') || name.startsWith(u'-'))
        name.remove(0, 1);
    return isDeviceOfWindows(name) ? name.prepend(u'_') : name;
}

} // namespace warraq
