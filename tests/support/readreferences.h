#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

/// Readers of the tests' own, so that a writer is not judged by itself. Strict: what is malformed gives an
/// empty result.
namespace warraq::test {

/// RFC 4180, after a byte order mark; rows of fields.
[[nodiscard]] std::vector<QStringList> readCsv(const QByteArray& bytes);

/// A record of RIS: tag -> its values in their order.
using RisRecord = QMap<QString, QStringList>;
[[nodiscard]] std::vector<RisRecord> readRis(const QByteArray& bytes);

/// An entry of BibLaTeX: field -> value without its outer braces, as LaTeX; `key` and `type` too.
using BibEntry = QMap<QString, QString>;
[[nodiscard]] std::vector<BibEntry> readBib(const QByteArray& bytes);
/// The names of a list of names, each split at its commas where these are in no braces.
[[nodiscard]] std::vector<QStringList> readBibNames(const QString& value);
/// The text that LaTeX would print.
[[nodiscard]] QString printedByLatex(const QString& value);

} // namespace warraq::test
