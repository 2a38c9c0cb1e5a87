#include "ui/text/sentence.h"

#include <QCoreApplication>

namespace warraq {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("warraq::Sentence", text);
}

/// The file's own name: the folder is in the window's title or the report.
QString shortName(const QString& subject)
{
    const QString name = subject.section(u'/', -1);
    return name.isEmpty() ? subject : name;
}

QString withDetail(const QString& text, const QString& detail)
{
    return detail.isEmpty() ? text : tr("%1 (%2)").arg(text, detail);
}

} // namespace

QString sentence(const Error& error)
{
    const QString name = shortName(error.subject);
    switch (error.kind) {
    case ErrorKind::NotFound:
        return tr("“%1” was not found.").arg(name);
    case ErrorKind::Unreadable:
        return withDetail(tr("“%1” cannot be read or written.").arg(name), error.detail);
    case ErrorKind::NotAnArchive:
        return tr("“%1” is not a Warraq archive. Nothing was changed in it.").arg(name);
    case ErrorKind::NewerArchive:
        return tr("“%1” was made by a newer version of Warraq. Please update the program to open it.")
            .arg(name);
    case ErrorKind::ReadOnly:
        return tr("“%1” can only be read: nothing may be written there.").arg(name);
    case ErrorKind::Busy:
        return tr("“%1” is being written by another program. Please try again when that has finished.")
            .arg(name);
    case ErrorKind::DiskFull:
        return tr("There is no room left on the disk for “%1”. What was saved before is safe.").arg(name);
    case ErrorKind::Exists:
        return tr("“%1” exists already and was left as it is.").arg(name);
    case ErrorKind::Malformed:
        return withDetail(tr("“%1” is damaged or not what it seems to be.").arg(name), error.detail);
    case ErrorKind::Unsupported:
        return withDetail(tr("“%1” is of a kind that Warraq does not read.").arg(name), error.detail);
    case ErrorKind::TooLarge:
        return withDetail(tr("“%1” is larger than Warraq accepts.").arg(name), error.detail);
    case ErrorKind::Cancelled:
        return tr("Stopped. What was done before is kept.");
    case ErrorKind::Usage:
        return withDetail(tr("“%1” cannot be used here.").arg(error.subject), error.detail);
    case ErrorKind::Internal:
        return withDetail(tr("Something went wrong inside Warraq with “%1”.").arg(name), error.detail);
    }
    return {};
}

QString sentence(const ImportIssue& issue)
{
    const QString kind = nameOf(issue.kind);
    return issue.detail.isEmpty() ? kind : tr("%1: %2").arg(kind, issue.detail);
}

QString nameOf(SourceFormat format)
{
    switch (format) {
    case SourceFormat::Unknown:
        return tr("Not recognised");
    case SourceFormat::Text:
        return tr("Plain text");
    case SourceFormat::Html:
        return tr("Web page");
    case SourceFormat::Jsonl:
        return tr("JSON lines");
    }
    return {};
}

QString nameOf(SkipReason reason)
{
    switch (reason) {
    case SkipReason::Listing:
        return tr("Listing page");
    case SkipReason::Attachment:
        return tr("Page of a single photo");
    case SkipReason::Menu:
        return tr("Menu");
    case SkipReason::Empty:
        return tr("Empty");
    case SkipReason::NotText:
        return tr("Not text");
    case SkipReason::Excluded:
        return tr("Left out on request");
    }
    return {};
}

QString nameOf(IssueKind kind)
{
    switch (kind) {
    case IssueKind::Unreadable:
        return tr("Cannot be read");
    case IssueKind::Truncated:
        return tr("Ends too early");
    case IssueKind::Malformed:
        return tr("Damaged");
    case IssueKind::Unsupported:
        return tr("Of a kind that is not read");
    case IssueKind::TooLarge:
        return tr("Too large");
    case IssueKind::Encrypted:
        return tr("Encrypted");
    case IssueKind::BadCharset:
        return tr("Characters that cannot be decoded");
    case IssueKind::WrongCount:
        return tr("Holds another number of records than it says");
    case IssueKind::HashMismatch:
        return tr("Does not match its checksum");
    case IssueKind::Internal:
        return tr("A fault in Warraq");
    }
    return {};
}

QString nameOf(Field field)
{
    switch (field) {
    case Field::Title:
        return tr("Headline");
    case Field::Subtitle:
        return tr("Subtitle");
    case Field::Authors:
        return tr("Author");
    case Field::Agency:
        return tr("Agency");
    case Field::Published:
        return tr("Date");
    case Field::Modified:
        return tr("Modified");
    case Field::Captured:
        return tr("Captured");
    case Field::Publication:
        return tr("Publication");
    case Field::Section:
        return tr("Section");
    case Field::Genre:
        return tr("Genre");
    case Field::Places:
        return tr("Places");
    case Field::Language:
        return tr("Language");
    case Field::Url:
        return tr("Address");
    case Field::Identifiers:
        return tr("Identifiers");
    case Field::Images:
        return tr("Images");
    case Field::Text:
        return tr("Body");
    }
    return {};
}

QString nameOf(FieldOrigin origin)
{
    switch (origin) {
    case FieldOrigin::Profile:
        return tr("profile");
    case FieldOrigin::PageTitle:
        return tr("page title");
    case FieldOrigin::PageText:
        return tr("page text");
    case FieldOrigin::Dateline:
        return tr("dateline");
    case FieldOrigin::Byline:
        return tr("byline");
    case FieldOrigin::JsonLd:
        return tr("JSON-LD");
    case FieldOrigin::OpenGraph:
        return tr("OpenGraph");
    case FieldOrigin::Meta:
        return tr("page metadata");
    case FieldOrigin::TimeElement:
        return tr("time element");
    case FieldOrigin::Address:
        return tr("address");
    case FieldOrigin::Column:
        return tr("column");
    case FieldOrigin::Record:
        return tr("record");
    case FieldOrigin::Listing:
        return tr("listing page");
    case FieldOrigin::Detected:
        return tr("detected");
    case FieldOrigin::Person:
        return tr("by hand");
    }
    return {};
}

} // namespace warraq
