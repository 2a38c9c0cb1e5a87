#pragma once

#include "formats/capturerecords.h"

namespace warraq {

/// Records of WARC 1.0 and 1.1 (ISO 28500:2009 and :2017), and of the drafts before (0.9 to 0.18), which name
/// the same things in the same way. Lines may end in LF alone.
class WarcRecords : public CaptureRecords
{
public:
    explicit WarcRecords(std::unique_ptr<MemberSource> source) : m_input(std::move(source)) {}

    [[nodiscard]] Result<std::optional<CapturedRecord>> next(const CancelToken& cancel) override;
    [[nodiscard]] bool goTo(RecordPlace place) override { return m_input.goTo(place); }
    [[nodiscard]] qint64 consumed() const override { return m_input.consumed(); }

private:
    [[nodiscard]] Result<CapturedRecord> lost(RecordIssue issue, const CancelToken& cancel);

    RecordInput m_input;
};

} // namespace warraq
