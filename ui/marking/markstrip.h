#pragma once

#include "archive/archiveservice.h"

#include <QPointer>
#include <QWidget>

class QScrollArea;

namespace warraq {

class BrowsingState;
class LinkButton;
class PersonalEditing;

/// What a person put on the article that is read, below its page: star, tags, collections and notes, each
/// with the way to change it. Hidden while there is nothing. GUI thread.
class MarkStrip : public QWidget
{
    Q_OBJECT
public:
    MarkStrip(BrowsingState* state, PersonalEditing* editing, QWidget* parent = nullptr);

    void setArchive(ArchiveService* service); ///< null: none is open
    /// As shown now.
    [[nodiscard]] const Article& marks() const { return m_marks; }

Q_SIGNALS:
    void noteWanted(const warraq::ArticleNote& note); ///< to be changed

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fetch();
    void show(const Article& marks);
    void fit();
    void addGroup(MarkKind kind, const QString& name);
    void addNote(const ArticleNote& note);

    BrowsingState* m_state;
    PersonalEditing* m_editing;
    QPointer<ArchiveService> m_service;
    Article m_marks;
    QWidget* m_flow;
    QWidget* m_notes;
    QScrollArea* m_scroll;
    QList<QWidget*> m_made;
};

} // namespace warraq
