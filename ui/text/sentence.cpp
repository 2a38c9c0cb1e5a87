#include "ui/text/sentence.h"

#include "ui/text/detailtext.h"

#include <QCoreApplication>

namespace warraq {

/// The translation context of everything here.
struct Sentence
{
    Q_DECLARE_TR_FUNCTIONS(warraq::Sentence)
};

namespace {

/// The file's own name: the folder is in the window's title or the report.
QString shortName(const QString& subject)
{
    const QString name = subject.section(u'/', -1);
    return name.isEmpty() ? subject : name;
}

QString withDetail(const QString& text, const QString& detail)
{
    return detail.isEmpty() ? text : Sentence::tr("%1 (%2)").arg(text, detailText(detail));
}

} // namespace

QString sentence(const Error& error)
{
    const QString name = shortName(error.subject);
    switch (error.kind) {
    case ErrorKind::NotFound:
        return Sentence::tr("“%1” was not found.").arg(name);
    case ErrorKind::Unreadable:
        return withDetail(Sentence::tr("“%1” cannot be read or written.").arg(name), error.detail);
    case ErrorKind::NotAnArchive:
        return Sentence::tr("“%1” is not a Warraq archive. Nothing was changed in it.").arg(name);
    case ErrorKind::NewerArchive:
        return Sentence::tr(
                   "“%1” was made by a newer version of Warraq. Please update the program to open it.")
            .arg(name);
    case ErrorKind::ReadOnly:
        return Sentence::tr("“%1” can only be read: nothing may be written there.").arg(name);
    case ErrorKind::Busy:
        return Sentence::tr(
                   "“%1” is being written by another program. Please try again when that has finished.")
            .arg(name);
    case ErrorKind::DiskFull:
        return Sentence::tr("There is no room left on the disk for “%1”. What was saved before is safe.")
            .arg(name);
    case ErrorKind::Exists:
        return Sentence::tr("“%1” exists already and was left as it is.").arg(name);
    case ErrorKind::Malformed:
        return withDetail(Sentence::tr("“%1” is damaged or not what it seems to be.").arg(name),
                          error.detail);
    case ErrorKind::Unsupported:
        return withDetail(Sentence::tr("“%1” is of a kind that Warraq does not read.").arg(name),
                          error.detail);
    case ErrorKind::TooLarge:
        return withDetail(Sentence::tr("“%1” is larger than Warraq accepts.").arg(name), error.detail);
    case ErrorKind::Cancelled:
        return Sentence::tr("Stopped. What was done before is kept.");
    case ErrorKind::Usage:
        return withDetail(Sentence::tr("“%1” cannot be used here.").arg(error.subject), error.detail);
    case ErrorKind::Internal:
        return withDetail(Sentence::tr("Something went wrong inside Warraq with “%1”.").arg(name),
                          error.detail);
    }
    return {};
}

QString sentence(const ImportIssue& issue)
{
    const QString kind = nameOf(issue.kind);
    return issue.detail.isEmpty() ? kind : Sentence::tr("%1: %2").arg(kind, detailText(issue.detail));
}

QString nameOf(SourceFormat format)
{
    switch (format) {
    case SourceFormat::Unknown:
        return Sentence::tr("Not recognised");
    case SourceFormat::Text:
        return Sentence::tr("Plain text");
    case SourceFormat::Html:
        return Sentence::tr("Web page");
    case SourceFormat::Jsonl:
        return Sentence::tr("JSON lines");
    case SourceFormat::Warc:
        return Sentence::tr("Web archive (WARC)");
    case SourceFormat::Arc:
        return Sentence::tr("Web archive (ARC)");
    case SourceFormat::Wacz:
        return Sentence::tr("Web archive (WACZ)");
    case SourceFormat::Json:
        return Sentence::tr("JSON table");
    case SourceFormat::Csv:
        return Sentence::tr("Table (CSV)");
    case SourceFormat::Xlsx:
        return Sentence::tr("Workbook (XLSX)");
    case SourceFormat::Feed:
        return Sentence::tr("News feed");
    case SourceFormat::JsonFeed:
        return Sentence::tr("JSON Feed");
    case SourceFormat::Wxr:
        return Sentence::tr("WordPress export");
    case SourceFormat::WpJson:
        return Sentence::tr("WordPress posts (JSON)");
    case SourceFormat::Container:
        return Sentence::tr("Compressed files");
    case SourceFormat::Mhtml:
        return Sentence::tr("Saved page (MHTML)");
    case SourceFormat::Epub:
        return Sentence::tr("Book (EPUB)");
    case SourceFormat::Pdf:
        return Sentence::tr("Document (PDF)");
    case SourceFormat::Zim:
        return Sentence::tr("Offline site (ZIM)");
    case SourceFormat::JsonLd:
        return Sentence::tr("Articles (JSON-LD)");
    case SourceFormat::JsonApi:
        return Sentence::tr("Articles of Drupal or Joomla (JSON)");
    case SourceFormat::Ghost:
        return Sentence::tr("Ghost export");
    case SourceFormat::MovableType:
        return Sentence::tr("Movable Type export");
    case SourceFormat::LiveJournal:
        return Sentence::tr("LiveJournal export");
    case SourceFormat::Substack:
        return Sentence::tr("Substack export");
    case SourceFormat::Medium:
        return Sentence::tr("Medium export");
    case SourceFormat::SafariArchive:
        return Sentence::tr("Saved page (Safari)");
    }
    return {};
}

QString nameOf(SkipReason reason)
{
    switch (reason) {
    case SkipReason::Listing:
        return Sentence::tr("Listing page");
    case SkipReason::Attachment:
        return Sentence::tr("Page of a single photo");
    case SkipReason::Menu:
        return Sentence::tr("Menu");
    case SkipReason::Empty:
        return Sentence::tr("Empty");
    case SkipReason::NotText:
        return Sentence::tr("Not text");
    case SkipReason::Excluded:
        return Sentence::tr("Left out on request");
    }
    return {};
}

QString nameOf(IssueKind kind)
{
    switch (kind) {
    case IssueKind::Unreadable:
        return Sentence::tr("Cannot be read");
    case IssueKind::Truncated:
        return Sentence::tr("Ends too early");
    case IssueKind::Malformed:
        return Sentence::tr("Damaged");
    case IssueKind::Unsupported:
        return Sentence::tr("Of a kind that is not read");
    case IssueKind::TooLarge:
        return Sentence::tr("Too large");
    case IssueKind::Encrypted:
        return Sentence::tr("Encrypted");
    case IssueKind::BadCharset:
        return Sentence::tr("Characters that cannot be decoded");
    case IssueKind::WrongCount:
        return Sentence::tr("Holds another number of records than it says");
    case IssueKind::HashMismatch:
        return Sentence::tr("Does not match its checksum");
    case IssueKind::Internal:
        return Sentence::tr("A fault in Warraq");
    }
    return {};
}

QString nameOf(Field field)
{
    switch (field) {
    case Field::Title:
        return Sentence::tr("Headline");
    case Field::Subtitle:
        return Sentence::tr("Subtitle");
    case Field::Authors:
        return Sentence::tr("Author");
    case Field::Agency:
        return Sentence::tr("Agency");
    case Field::Published:
        return Sentence::tr("Date");
    case Field::Modified:
        return Sentence::tr("Modified");
    case Field::Captured:
        return Sentence::tr("Captured");
    case Field::Publication:
        return Sentence::tr("Publication");
    case Field::Section:
        return Sentence::tr("Section");
    case Field::Genre:
        return Sentence::tr("Genre");
    case Field::Places:
        return Sentence::tr("Places");
    case Field::Language:
        return Sentence::tr("Language");
    case Field::Url:
        return Sentence::tr("Address");
    case Field::Identifiers:
        return Sentence::tr("Identifiers");
    case Field::Images:
        return Sentence::tr("Images");
    case Field::Text:
        return Sentence::tr("Body");
    case Field::Dateline:
        return Sentence::tr("Dateline");
    }
    return {};
}

QString nameOf(FieldOrigin origin)
{
    switch (origin) {
    case FieldOrigin::Profile:
        return Sentence::tr("profile");
    case FieldOrigin::PageTitle:
        return Sentence::tr("page title");
    case FieldOrigin::PageText:
        return Sentence::tr("page text");
    case FieldOrigin::Dateline:
        return Sentence::tr("dateline");
    case FieldOrigin::Byline:
        return Sentence::tr("byline");
    case FieldOrigin::JsonLd:
        return Sentence::tr("JSON-LD");
    case FieldOrigin::OpenGraph:
        return Sentence::tr("OpenGraph");
    case FieldOrigin::Meta:
        return Sentence::tr("page metadata");
    case FieldOrigin::TimeElement:
        return Sentence::tr("time element");
    case FieldOrigin::Address:
        return Sentence::tr("address");
    case FieldOrigin::Column:
        return Sentence::tr("column");
    case FieldOrigin::Record:
        return Sentence::tr("record");
    case FieldOrigin::Listing:
        return Sentence::tr("listing page");
    case FieldOrigin::Detected:
        return Sentence::tr("detected");
    case FieldOrigin::Person:
        return Sentence::tr("by hand");
    }
    return {};
}

} // namespace warraq
