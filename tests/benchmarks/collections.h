#pragma once

#include <QDir>
#include <QString>

#include <vector>

namespace warraq::bench {

/// A text of one of the public collections that measures are taken on.
struct CollectedText
{
    QString name; ///< `bbc:FOLDER/FILE` or `reuters:NEWID`
    QString title;
    QString body;
};

/// The BBC's, a file each, in the order of their paths.
[[nodiscard]] std::vector<CollectedText> bbcTexts(const QDir& folder);
/// Those of Reuters-21578 that have a body, in their order.
[[nodiscard]] std::vector<CollectedText> reutersTexts(const QDir& folder);

} // namespace warraq::bench
