// The window for everyone: walked as a screen reader walks it, used by keys alone, with nothing that moves.

#include "importing/importjob.h"
#include "ui/accesswalk.h"
#include "ui/articlelist/articlelistpane.h"
#include "ui/articlelist/articlelistview.h"
#include "ui/exportdialog/exportdialog.h"
#include "ui/exportdialog/receiptsdialog.h"
#include "ui/filters/filtersidebar.h"
#include "ui/filters/namedialog.h"
#include "ui/filters/searchfield.h"
#include "ui/importwizard/importwizard.h"
#include "ui/importwizard/previewpage.h"
#include "ui/importwizard/profileeditor.h"
#include "ui/mainwindow/aboutdialog.h"
#include "ui/mainwindow/actionkeys.h"
#include "ui/mainwindow/openarchive.h"
#include "ui/mainwindow/preferencesdialog.h"
#include "ui/mainwindow/shortcutsdialog.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/marking/groupdialog.h"
#include "ui/marking/notedialog.h"
#include "ui/models/articlelistmodel.h"
#include "ui/reader/comparedialog.h"
#include "ui/settings/hintedtext.h"
#include "ui/settings/notice.h"
#include "ui/settings/pathfield.h"
#include "ui/state/personalediting.h"
#include "ui/state/searchresult.h"
#include "ui/windowtest.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStyle>
#include <QTranslator>

using namespace warraq;
using test::patience;

class TestEveryone : public test::WindowTest
{
    Q_OBJECT

public:
    using WindowTest::WindowTest;

private:
    void openPaper()
    {
        bool counted = false;
        connect(m_window->result(), &SearchResult::facetsChanged, this, [&counted] { counted = true; });
        QVERIFY(test::makeArchive(path("courier.warraq"), test::paper()));
        m_window->openArchive(path("courier.warraq"));
        QVERIFY(QTest::qWaitFor([&] { return counted && m_window->result()->isAnswered(); }, patience));
        m_window->result()->disconnect(this);
    }

    static void check(QWidget* shown, int least)
    {
        QVERIFY(QTest::qWaitForWindowExposed(shown));
        const test::AccessWalk walk(shown);
        QVERIFY2(walk.problems().isEmpty(), qPrintable(walk.problems().join(u'\n')));
        QVERIFY2(walk.controls() >= least, qPrintable(QString::number(walk.controls())));
    }

    /// Everything can be reached by Tab.
    static void checkTab(QWidget* shown)
    {
        shown->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(shown));
        test::tabRound(shown); // what can be done with what is chosen can be done from then on
        const auto round = test::tabRound(shown);
        const QStringList missing = test::unreached(shown, round);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

private Q_SLOTS:
    void init() { makeRoom(); }
    void cleanup()
    {
        clearRoom();
        m_appearance->setScheme(ColourScheme::Light);
    }

    void theStartTellsWhatItOffers()
    {
        check(m_window.get(), 6);
        checkTab(m_window.get());
    }

    void theWholeWindowCanBeReadAloud()
    {
        openPaper();
        m_window->state()->setChoice(Facet::Section, {{QStringLiteral("City")}, {}});
        QTRY_COMPARE_WITH_TIMEOUT(m_window->listModel()->rowCount(), 3, patience);
        check(m_window.get(), 20);
        checkTab(m_window.get());
    }

    void theListReadsStateDateHeadlineAndPlace()
    {
        openPaper();
        m_window->state()->setOrder(SortOrder::Oldest);
        // Asked when the order is there: where nobody listens, Qt does not tell its interface of a new one.
        const auto first = QStringLiteral("unread, 2 March 2009, Harbour Dredging Begins, Port Amal");
        QTRY_COMPARE_WITH_TIMEOUT(m_window->listModel()->index(0).data(Qt::AccessibleTextRole).toString(),
                                  first, patience);
        auto* list = QAccessible::queryAccessibleInterface(m_window->list()->view());
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->child(0)->text(QAccessible::Name), first);
        QCOMPARE(list->child(0)->role(), QAccessible::ListItem);
        QVERIFY(list->child(5)->text(QAccessible::Name).startsWith(QStringLiteral("unread, No date, ")));
    }

    void theTabOrderFollowsTheWindow()
    {
        openPaper();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->searchField()->setFocus();
        const auto round = test::tabRound(m_window.get());
        const auto firstWithin = [&](const QWidget* pane) {
            for (int i = 0; i < round.size(); ++i) {
                if (pane == round[i] || pane->isAncestorOf(round[i]))
                    return i;
            }
            return -1;
        };
        const int sidebar = firstWithin(m_window->sidebar());
        const int list = firstWithin(m_window->list());
        const int reader = firstWithin(m_window->reader());
        QVERIFY(sidebar >= 0 && list > sidebar);
        QVERIFY(reader < 0 || reader > list);
    }

    void everyDialogCanBeReadAloud()
    {
        PreferencesDialog preferences(m_settings.get());
        preferences.show();
        check(&preferences, 8);
        checkTab(&preferences);
        ShortcutsDialog shortcuts(m_window->keys());
        shortcuts.show();
        check(&shortcuts, 8);
        checkTab(&shortcuts);
        NameDialog name(QStringLiteral("Rename the tag"), QStringLiteral("All articles follow."),
                        QStringLiteral("port"));
        name.show();
        check(&name, 3);
        checkTab(&name);
        PersonalEditing editing;
        for (const auto kind : {MarkKind::Tag, MarkKind::Collection}) {
            GroupDialog groups(kind, {ArticleId{1}}, {QStringLiteral("port"), QStringLiteral("quay")}, {},
                               &editing);
            groups.show();
            check(&groups, 3);
            checkTab(&groups);
        }
        NoteDialog note(ArticleId{1}, QStringLiteral("Harbour Dredging Begins"), {}, &editing);
        note.show();
        check(&note, 3);
        checkTab(&note);
        ComparedText first;
        first.article = ArticleId{1};
        first.content.text = QStringLiteral("Ten ships lay outside.");
        ComparedText second = first;
        second.article = ArticleId{2};
        second.content.text = QStringLiteral("Two ships lay outside.");
        CompareDialog compare(ArticleId{1}, {first, second}, &editing);
        compare.setVisible(true);
        check(&compare, 6);
        checkTab(&compare);
        QThreadPool pool;
        ProfileEditor profile({}, {}, pool);
        profile.show();
        check(&profile, 10);
        checkTab(&profile);
        AboutDialog about;
        about.show();
        check(&about, 1);
        auto* notice = new Notice(Notice::Kind::Question, QStringLiteral("Import"),
                                  QStringLiteral("Stop the import?"), m_window.get());
        notice->addAnswer(QStringLiteral("Go on"));
        notice->addAnswer(QStringLiteral("Stop"));
        notice->show();
        check(notice, 2);
        delete notice;
    }

    void lettersOfEveryScriptStandOnOneLine()
    {
        const auto top = [](const char* text) { // of the letter that the text begins with
            QLineEdit field;
            field.setReadOnly(true);
            field.setFocusPolicy(Qt::NoFocus);
            field.resize(240, 36);
            field.setText(QString::fromUtf8(text));
            const QImage shown = field.grab().toImage();
            for (int y = 4; y < shown.height() - 4; ++y) {
                for (int x = 6; x < 16; ++x) {
                    if (qGray(shown.pixel(x, y)) < 120)
                        return y;
                }
            }
            return -1;
        };
        QVERIFY(top("h") > 4);
        QCOMPARE(top("h \u0627\u0644\u0645\u064a\u0646\u0627\u0621"), top("h"));
        QCOMPARE(top("h \u0661\u0660\u0660"), top("h"));
    }

    void aButtonIsAsHighAsTheFieldBesideIt()
    {
        QLineEdit field;
        QPushButton button(QString::fromUtf8("\u0625\u0636\u0627\u0641\u0629"));
        QCOMPARE(button.sizeHint().height(), field.sizeHint().height());
    }

    /// The dialog for files too, where the desktop has none of its own: one hand drew it all.
    void filesAreChosenInADialogOfTheFamily()
    {
        QFileDialog dialog;
        dialog.setOption(QFileDialog::DontUseNativeDialog);
        dialog.setDirectory(m_folder->path());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const auto buttons = dialog.findChild<QDialogButtonBox*>()->buttons();
        QVERIFY(buttons.size() >= 2);
        for (const auto* button : buttons)
            QVERIFY2(button->icon().isNull(), qPrintable(button->text()));
        const QRgb ink = dialog.palette().color(QPalette::ButtonText).rgb();
        for (const auto which :
             {QStyle::SP_DirIcon, QStyle::SP_FileIcon, QStyle::SP_DirHomeIcon, QStyle::SP_ComputerIcon,
              QStyle::SP_DriveHDIcon, QStyle::SP_ArrowBack, QStyle::SP_ArrowForward,
              QStyle::SP_FileDialogToParent, QStyle::SP_FileDialogNewFolder, QStyle::SP_FileDialogListView,
              QStyle::SP_FileDialogDetailedView}) {
            const QImage drawn = QApplication::style()->standardIcon(which).pixmap(18, 18).toImage();
            int inked = 0;
            for (int y = 0; y < drawn.height(); ++y) {
                for (int x = 0; x < drawn.width(); ++x) {
                    const QColor colour = drawn.pixelColor(x, y);
                    if (colour.alpha() < 200)
                        continue;
                    ++inked;
                    QVERIFY2(qAbs(colour.red() - qRed(ink)) < 12 && qAbs(colour.blue() - qBlue(ink)) < 12,
                             qPrintable(QStringLiteral("%1: %2").arg(which).arg(colour.name())));
                }
            }
            QVERIFY2(inked > 10, qPrintable(QString::number(which)));
        }
    }

    void noDialogHidesTheWindowItBelongsTo()
    {
        openPaper();
        m_window->resize(1024, 700);
        ImportWizard wizard(nullptr, {}, m_window.get());
        ShortcutsDialog shortcuts(m_window->keys(), m_window.get());
        ReceiptsDialog receipts(m_window->archive()->service(), m_window.get());
        ExportSelection selection;
        selection.ids = {ArticleId{1}};
        ExportDialog exporting(m_window->archive()->archive(), selection, m_window.get());
        for (auto* dialog : std::initializer_list<QDialog*>{&wizard, &shortcuts, &receipts, &exporting}) {
            dialog->show();
            QVERIFY(QTest::qWaitForWindowExposed(dialog));
            const QString seen = QStringLiteral("%1: %2 x %3")
                                     .arg(QString::fromLatin1(dialog->metaObject()->className()))
                                     .arg(dialog->width())
                                     .arg(dialog->height());
            QVERIFY2(dialog->width() < m_window->width() && dialog->height() < m_window->height(),
                     qPrintable(seen));
        }
    }

    void theWizardKeepsItsSizeFromPageToPage_data()
    {
        QTest::addColumn<QString>("language");
        for (const char* language : {"en", "fr", "ar"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void theWizardKeepsItsSizeFromPageToPage()
    {
        QFETCH(QString, language);
        QTranslator words;
        QVERIFY(words.load(QStringLiteral(":/i18n/warraq_") + language));
        QCoreApplication::installTranslator(&words);
        QFile rows(path("rows.jsonl"));
        QVERIFY(rows.open(QIODevice::WriteOnly));
        for (int i = 0; i < 40; ++i)
            rows.write(
                QStringLiteral("{\"title\": \"Ferry %1\", \"body\": \"It crossed the sound %1 times.\"}\n")
                    .arg(i)
                    .toUtf8());
        rows.close();
        m_window->resize(1024, 700);
        ImportWizard wizard(nullptr, loadProfiles({}), m_window.get());
        wizard.show();
        QVERIFY(QTest::qWaitForWindowExposed(&wizard));
        const QSize size = wizard.size();
        QSignalSpy previewed(wizard.findChild<PreviewPage*>(), &PreviewPage::previewed);
        wizard.addSources({path("rows.jsonl")});
        wizard.next();
        QVERIFY(previewed.wait(patience));
        QCoreApplication::processEvents();
        QCOMPARE(wizard.size(), size);
        QVERIFY2(wizard.minimumSizeHint().width() <= size.width(),
                 qPrintable(QString::number(wizard.minimumSizeHint().width())));
    }

    /// A number and its sign stand in the order they are read in.
    void aPercentageIsReadFromTheRightInArabic()
    {
        QTranslator words;
        QVERIFY(words.load(QStringLiteral(":/i18n/warraq_ar")));
        const QString sign = words.translate("warraq::PreferencesDialog", " %", "after a number: per cent");
        const QString shown = QLocale(QLocale::Arabic).toString(100) + sign;
        QVERIFY2(shown.isRightToLeft(), qPrintable(shown));
        QVERIFY(sign.endsWith(QChar(0x066a)));
    }

    void aLongPathShowsItsBeginningAndItsName()
    {
        QWidget window;
        auto* path = new PathField(&window);
        auto* other = new QLineEdit(&window);
        path->resize(200, 30);
        other->setFocus();
        const QString whole =
            QStringLiteral("/home/somebody/Documents/a collection of newspapers/the harbour.pdf");
        path->setText(whole);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.activateWindow();
        QTRY_VERIFY(other->hasFocus());
        QVERIFY2(path->shownText().startsWith(QLatin1String("/home")), qPrintable(path->shownText()));
        QVERIFY2(path->shownText().endsWith(QLatin1String(".pdf")), qPrintable(path->shownText()));
        QCOMPARE(path->toolTip(), whole);
        QCOMPARE(path->text(), whole);
        const QImage resting = path->grab().toImage();
        path->setText(path->shownText()); // which fits: QLineEdit paints it itself
        path->setCursorPosition(0);
        QCOMPARE(path->grab().toImage(), resting);
        path->setText(whole);
        path->setFocus();
        QTRY_COMPARE(path->shownText(), whole); // where it is typed in nothing is left out
    }

    void aHintStandsAwayFromTheEdgeOnEitherSide()
    {
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            HintedText field;
            field.setLayoutDirection(direction);
            field.setHint(direction == Qt::LeftToRight ? QStringLiteral("Write a note")
                                                       : QStringLiteral("\u0627\u0643\u062a\u0628"));
            field.resize(300, 80);
            field.setFocusPolicy(Qt::NoFocus);
            const QImage shown = field.viewport()->grab().toImage();
            const QRgb ground = shown.pixel(shown.width() / 2, shown.height() - 3);
            int first = shown.width();
            int last = -1;
            for (int y = 0; y < shown.height(); ++y) {
                for (int x = 0; x < shown.width(); ++x) {
                    if (shown.pixel(x, y) != ground) {
                        first = std::min(first, x);
                        last = std::max(last, x);
                    }
                }
            }
            const int gap = direction == Qt::LeftToRight ? first : shown.width() - 1 - last;
            QVERIFY2(gap >= 3 && gap <= 8, qPrintable(QString::number(gap)));
            field.setPlainText(QStringLiteral(" "));
            QCOMPARE(field.viewport()->grab().toImage().pixel(first, 10),
                     ground); // it goes when something is typed
        }
    }

    void theExportDialogCanBeReadAloud()
    {
        ExportSelection selection;
        selection.ids = {ArticleId{1}};
        const auto archive = test::makeArchive(path("book.warraq"), test::paper());
        ExportDialog dialog(archive, selection);
        dialog.show();
        check(&dialog, 8);
        checkTab(&dialog);
    }

    void everyPageOfTheWizardCanBeReadAloud()
    {
        QFile page(path("a.txt"));
        QVERIFY(page.open(QIODevice::WriteOnly));
        page.write("Headline of one\n\nSome words that make a text.\n");
        page.close();
        ImportWizard wizard(nullptr, loadProfiles({}));
        wizard.setArchivePath(path("new.warraq"));
        wizard.show();
        check(&wizard, 5);
        wizard.addSources({path("a.txt"), path("missing.txt")});
        check(&wizard, 5);
        checkTab(&wizard);
        QSignalSpy previewed(wizard.findChild<PreviewPage*>(), &PreviewPage::previewed);
        wizard.next();
        QVERIFY(previewed.wait(patience));
        check(&wizard, 6);
        checkTab(&wizard);
        wizard.next();
        check(&wizard, 4);
        checkTab(&wizard);
        wizard.next();
        check(&wizard, 1);
        QTRY_COMPARE_WITH_TIMEOUT(wizard.step(), ImportWizard::Report, patience);
        check(&wizard, 3);
        checkTab(&wizard);
    }

    void nothingMovesByItself()
    {
        QCOMPARE(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
        for (const auto effect :
             {Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo, Qt::UI_FadeTooltip})
            QVERIFY(!QApplication::isEffectEnabled(effect));
        QProgressBar busy;
        busy.setRange(0, 0);
        busy.setTextVisible(false);
        busy.resize(200, 8);
        busy.show();
        QVERIFY(QTest::qWaitForWindowExposed(&busy));
        const QImage before = busy.grab().toImage();
        QTest::qWait(150);
        QCOMPARE(busy.grab().toImage(), before);
    }

    void aKeyIsGivenTakenAndPutBack()
    {
        auto* keys = m_window->keys();
        auto* dialog = new ShortcutsDialog(keys, m_window.get());
        dialog->show();
        dialog->choose(QStringLiteral("next-article"));
        auto* edit = dialog->findChild<QKeySequenceEdit*>();
        QVERIFY(edit->isEnabled());
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_I, Qt::ControlModifier);
        QTRY_VERIFY2_WITH_TIMEOUT(
            dialog->conflict().contains(QStringLiteral("Import")), // a second key may come
            qPrintable(dialog->conflict()), patience);
        auto press = [dialog](const char* text) {
            for (auto* button : dialog->findChildren<QPushButton*>()) {
                if (button->text().remove(u'&') == QLatin1String(text)) {
                    QTest::mouseClick(button, Qt::LeftButton);
                    return;
                }
            }
            QFAIL(text);
        };
        press("Take this key");
        const QKeySequence taken(Qt::CTRL | Qt::Key_I);
        QCOMPARE(m_window->actions()->nextArticle->shortcuts(), QList<QKeySequence>{taken});
        QVERIFY(m_window->actions()->import->shortcuts().isEmpty());
        // Another window of another day has them too.
        {
            MainWindow later(m_settings.get(), m_appearance);
            QCOMPARE(later.actions()->nextArticle->shortcut(), taken);
            QVERIFY(later.actions()->import->shortcuts().isEmpty());
        }
        press("Reset all");
        QCOMPARE(m_window->actions()->import->shortcut(), taken);
        QCOMPARE(m_window->actions()->nextArticle->shortcut(), QKeySequence(Qt::Key_J));
        delete dialog;
    }

    void theEmptySearchFieldSaysTheKeyThatLeadsToIt()
    {
        openPaper();
        m_window->list()->view()->setFocus();
        auto* field = m_window->searchField();
        const auto shown = [field] { return field->grab().toImage(); };
        QTRY_VERIFY(!field->hasFocus());
        const QImage usual = shown();
        const auto& entries = m_window->keys()->entries();
        const auto search = std::find_if(entries.begin(), entries.end(), [&](const ActionKeys::Entry& entry) {
            return entry.action == m_window->actions()->search;
        });
        QVERIFY(search != entries.end());
        m_window->keys()->setKeys(*search, {QKeySequence(Qt::Key_F7)});
        QVERIFY(shown() != usual);
        m_window->keys()->setKeys(*search, {});
        QVERIFY(shown() != usual);
        m_window->keys()->reset(*search);
        QVERIFY(shown() == usual);
    }

    void noTwoActionsHaveOneKeyAndEachHasAName()
    {
        QMap<QString, QString> held;
        QSet<QString> names;
        for (const auto& entry : m_window->keys()->entries()) {
            QVERIFY2(!names.contains(entry.id), qPrintable(entry.id));
            names.insert(entry.id);
            for (const auto& key : entry.action->shortcuts()) {
                const QString text = key.toString();
                QVERIFY2(!held.contains(text), qPrintable(text + u' ' + held.value(text) + u' ' + entry.id));
                held.insert(text, entry.id);
            }
        }
        // The map of the product, as far as its actions are there.
        for (const auto& [key, id] :
             std::initializer_list<std::pair<const char*, const char*>>{{"Ctrl+K", "search"},
                                                                        {"/", "search"},
                                                                        {"J", "next-article"},
                                                                        {"K", "previous-article"},
                                                                        {"Space", "page-forward"},
                                                                        {"Shift+Space", "page-back"},
                                                                        {"Ctrl+F", "find-in-article"},
                                                                        {"F3", "find-next"},
                                                                        {"Shift+F3", "find-previous"},
                                                                        {"Alt+Left", "back"},
                                                                        {"Alt+Right", "forward"},
                                                                        {"?", "shortcuts"},
                                                                        {"V", "original-page"},
                                                                        {"I", "details"},
                                                                        {"Ctrl+Shift+A", "copy-citation"},
                                                                        {"Ctrl+Shift+C", "copy-bibliography"},
                                                                        {"Ctrl+E", "export-pdf"},
                                                                        {"Ctrl+Shift+E", "export-forms"},
                                                                        {"Ctrl+I", "import"},
                                                                        {"Ctrl+O", "open"},
                                                                        {"F9", "sidebar"},
                                                                        {"Ctrl+Alt+R", "reader"}})
            QCOMPARE(held.value(QLatin1String(key)), QLatin1String(id));
    }

    void theQuestionMarkShowsTheKeys()
    {
        openPaper();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window->list()->view(), Qt::Key_Question); // Shift is in the letter
        QTRY_VERIFY(m_window->findChild<ShortcutsDialog*>() &&
                    m_window->findChild<ShortcutsDialog*>()->isVisible());
    }

    void preferencesHoldAtOnce()
    {
        m_window->actions()->preferences->trigger();
        auto* dialog = m_window->findChild<PreferencesDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        const auto box = [dialog](const char* name) {
            return dialog->findChild<QComboBox*>(QLatin1String(name));
        };
        box("colours")->setCurrentIndex(2);
        QVERIFY(m_appearance->isDark());
        QVERIFY(m_window->actions()->darkColours->isChecked());
        box("paper")->setCurrentIndex(2);
        QCOMPARE(m_window->reader()->theme(), PageTheme::Sepia);
        dialog->findChild<QSpinBox*>(QStringLiteral("textSize"))->setValue(140);
        QCOMPARE(m_window->reader()->textPercent(), 140);
        QSignalSpy language(m_window.get(), &MainWindow::languageChosen);
        box("language")->setCurrentIndex(2);
        QCOMPARE(language.count(), 1);
        QCOMPARE(m_settings->language(), QStringLiteral("ar"));
    }

    void theSystemsColoursAreFollowedWhileNothingElseIsWanted()
    {
        m_appearance->setScheme(ColourScheme::System);
        m_appearance->setSystemDark(true);
        QVERIFY(m_appearance->isDark());
        QCOMPARE(m_window->reader()->theme(), PageTheme::Dark);
        m_appearance->setSystemDark(false);
        QVERIFY(!m_appearance->isDark());
        m_appearance->setScheme(ColourScheme::Light);
        m_appearance->setSystemDark(true);
        QVERIFY(!m_appearance->isDark());
        m_appearance->setSystemDark(false);
    }
};

int main(int argc, char** argv)
{
    return test::runWindowTest<TestEveryone>(argc, argv, "tst_everyone");
}
#include "tst_everyone.moc"
