#include "ui/mainwindow/deedtext.h"

#include <QCoreApplication>

namespace warraq {

namespace {

/// The translation context of everything here.
struct DeedText
{
    Q_DECLARE_TR_FUNCTIONS(warraq::DeedText)
};

/// A name may hold what a menu would take for a key.
QString plain(const QString& name)
{
    return QString(name).replace(u'&', QLatin1String("&&"));
}

} // namespace

QString undoText(const Deed& deed)
{
    const int count = static_cast<int>(deed.articles);
    const QString name = plain(deed.name);
    switch (deed.kind) {
    case Deed::Kind::Star:
        return DeedText::tr("&Undo star of %Ln article(s)", nullptr, count);
    case Deed::Kind::Unstar:
        return DeedText::tr("&Undo removing the star of %Ln article(s)", nullptr, count);
    case Deed::Kind::MarkRead:
        return DeedText::tr("&Undo marking %Ln article(s) as read", nullptr, count);
    case Deed::Kind::MarkUnread:
        return DeedText::tr("&Undo marking %Ln article(s) as unread", nullptr, count);
    case Deed::Kind::AddTag:
        return DeedText::tr("&Undo tag “%1” on %Ln article(s)", nullptr, count).arg(name);
    case Deed::Kind::RemoveTag:
        return DeedText::tr("&Undo removing tag “%1” from %Ln article(s)", nullptr, count).arg(name);
    case Deed::Kind::AddToCollection:
        return DeedText::tr("&Undo adding %Ln article(s) to “%1”", nullptr, count).arg(name);
    case Deed::Kind::RemoveFromCollection:
        return DeedText::tr("&Undo taking %Ln article(s) out of “%1”", nullptr, count).arg(name);
    case Deed::Kind::WriteNote:
        return DeedText::tr("&Undo note");
    case Deed::Kind::RemoveNote:
        return DeedText::tr("&Undo removing the note");
    case Deed::Kind::CorrectField:
        return DeedText::tr("&Undo correction of a field");
    case Deed::Kind::SeparateCopies:
        return DeedText::tr("&Undo parting of two near copies");
    case Deed::Kind::JoinCopies:
        return DeedText::tr("&Undo joining of two near copies");
    case Deed::Kind::ChangeSavedSearches:
        return DeedText::tr("&Undo change of the saved searches");
    case Deed::Kind::RemoveReceipt:
        return DeedText::tr("&Undo removing a receipt");
    case Deed::Kind::RemoveArticles:
        return DeedText::tr("&Undo removing %Ln article(s) from the archive", nullptr, count);
    case Deed::Kind::Rename:
        return DeedText::tr("&Undo renaming “%1” to “%2”").arg(name, plain(deed.newName));
    }
    return {};
}

QString redoText(const Deed& deed)
{
    const int count = static_cast<int>(deed.articles);
    const QString name = plain(deed.name);
    switch (deed.kind) {
    case Deed::Kind::Star:
        return DeedText::tr("&Redo star of %Ln article(s)", nullptr, count);
    case Deed::Kind::Unstar:
        return DeedText::tr("&Redo removing the star of %Ln article(s)", nullptr, count);
    case Deed::Kind::MarkRead:
        return DeedText::tr("&Redo marking %Ln article(s) as read", nullptr, count);
    case Deed::Kind::MarkUnread:
        return DeedText::tr("&Redo marking %Ln article(s) as unread", nullptr, count);
    case Deed::Kind::AddTag:
        return DeedText::tr("&Redo tag “%1” on %Ln article(s)", nullptr, count).arg(name);
    case Deed::Kind::RemoveTag:
        return DeedText::tr("&Redo removing tag “%1” from %Ln article(s)", nullptr, count).arg(name);
    case Deed::Kind::AddToCollection:
        return DeedText::tr("&Redo adding %Ln article(s) to “%1”", nullptr, count).arg(name);
    case Deed::Kind::RemoveFromCollection:
        return DeedText::tr("&Redo taking %Ln article(s) out of “%1”", nullptr, count).arg(name);
    case Deed::Kind::WriteNote:
        return DeedText::tr("&Redo note");
    case Deed::Kind::RemoveNote:
        return DeedText::tr("&Redo removing the note");
    case Deed::Kind::CorrectField:
        return DeedText::tr("&Redo correction of a field");
    case Deed::Kind::SeparateCopies:
        return DeedText::tr("&Redo parting of two near copies");
    case Deed::Kind::JoinCopies:
        return DeedText::tr("&Redo joining of two near copies");
    case Deed::Kind::ChangeSavedSearches:
        return DeedText::tr("&Redo change of the saved searches");
    case Deed::Kind::RemoveReceipt:
        return DeedText::tr("&Redo removing a receipt");
    case Deed::Kind::RemoveArticles:
        return DeedText::tr("&Redo removing %Ln article(s) from the archive", nullptr, count);
    case Deed::Kind::Rename:
        return DeedText::tr("&Redo renaming “%1” to “%2”").arg(name, plain(deed.newName));
    }
    return {};
}

} // namespace warraq
