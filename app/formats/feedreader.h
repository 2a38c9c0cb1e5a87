#pragma once

#include "formats/feeditem.h"
#include "formats/xmlitemreader.h"

namespace warraq {

/// News feeds: RSS 0.90 to 2.0 (Netscape, UserLand, RSS Advisory Board), RSS 1.0 in RDF, Atom 0.3 and 1.0
/// (RFC 4287), also broken ones. Each item is a record with columns (core/itemcolumns.h) and its own bytes.
/// An item that had to be mended beyond what feeds do every day, a file that is cut off and a count that is
/// wrong (OpenSearch 1.1) are notes.
class FeedReader : public XmlItemReader
{
public:
    explicit FeedReader(ByteSource source);

private:
    [[nodiscard]] XmlContext readHead(const QString& head) override;
    void readItem(const xmlNode* item, SourceRecord& record) const override;
    [[nodiscard]] std::optional<SourceNote> noteAtEnd(qint64 items) override;

    FeedHead m_head;
};

} // namespace warraq
