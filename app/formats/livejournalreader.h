#pragma once

#include "formats/xmlitemreader.h"

namespace warraq {

/// LiveJournal's own export as XML (livejournal.com/export.bml) and what clones of it write: `livejournal` of
/// `entry` with itemid, eventtime, subject, event and security. Each entry is a record with columns
/// (core/itemcolumns.h); one that only its writer could read says so in `status`. Times are the writer's and
/// in no zone. The file says no addresses.
class LiveJournalReader : public XmlItemReader
{
public:
    explicit LiveJournalReader(ByteSource source);

private:
    [[nodiscard]] XmlContext readHead(const QString& head) override;
    void readItem(const xmlNode* entry, SourceRecord& record) const override;
};

} // namespace warraq
