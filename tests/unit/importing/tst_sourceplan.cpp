// Which files an import comes to, in which order, and what it says of those it cannot reach.

#include "core/limits.h"
#include "importing/sourceplan.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

#include <sys/stat.h>
#include <unistd.h>

using namespace warraq;

class TestSourcePlan : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_names;
    QStringList m_unreadable;
    std::vector<PlannedFile> m_files;

    QString at(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    void write(const char* name) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(at(name)).absolutePath()));
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x");
    }
    void walk(const QStringList& paths, const QString& archive = {})
    {
        m_names.clear();
        m_unreadable.clear();
        m_files.clear();
        SourcePlan(paths, archive)
            .walk(
                {},
                [this](const PlannedFile& file) {
                    m_names << file.name.mid(m_folder->path().size() + 1);
                    m_files.push_back(file);
                    return true;
                },
                [this](const UnreadablePlace& place) {
                    m_unreadable << place.name.mid(m_folder->path().size() + 1) + QLatin1String(": ") +
                                        place.detail;
                });
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void comesInOrderAtAnyDepth()
    {
        for (const char* name : {"in/b.txt", "in/a/z/deep.txt", "in/a/y.txt", "in/مقال.txt", "in/.hidden"})
            write(name);
        walk({at("in")});
        QCOMPARE(m_names, QStringList({QStringLiteral("in/a/y.txt"), QStringLiteral("in/a/z/deep.txt"),
                                       QStringLiteral("in/b.txt"), QStringLiteral("in/مقال.txt")}));
        QVERIFY(m_unreadable.isEmpty());
        QVERIFY(!m_files[0].given);
    }

    void framesOfASavedPageAreThePages()
    {
        for (const char* name : {"in/Cranes.html", "in/Cranes_files/frame.html", "in/Tugs_files/frame.html",
                                 "in/Grües.htm", "in/Grües-Dateien/frame.html"})
            write(name);
        walk({at("in")});
        QStringList frames;
        for (size_t i = 0; i < m_files.size(); ++i) {
            if (isPageResource(m_files[i]))
                frames << m_names[static_cast<qsizetype>(i)];
        }
        // Beside `Tugs_files` is no page of which it would be the folder.
        QCOMPARE(frames, QStringList({QStringLiteral("in/Cranes_files/frame.html"),
                                      QStringLiteral("in/Grües-Dateien/frame.html")}));
        PlannedFile given = m_files[0];
        given.given = true;
        QVERIFY(!isPageResource(given));
    }

    void namesAreAsTheUserGaveThem()
    {
        write("in/a.txt");
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder->path()));
        QStringList names;
        SourcePlan({QStringLiteral("in/"), QStringLiteral("in/a.txt")}, {})
            .walk(
                {},
                [&](const PlannedFile& file) {
                    names << file.name + (file.given ? QLatin1String(" given") : QLatin1String());
                    return true;
                },
                [](const UnreadablePlace&) {});
        QDir::setCurrent(before);
        QCOMPARE(names, QStringList({QStringLiteral("in/a.txt"), QStringLiteral("in/a.txt given")}));
    }

    void aLinkUpIsNotFollowedRound()
    {
        write("in/a/b.txt");
        QVERIFY(QFile::link(at("in"), at("in/a/again")));
        walk({at("in")});
        QCOMPARE(m_names, QStringList({QStringLiteral("in/a/b.txt")}));
    }

    void aLinkToAnotherFolderIsFollowed()
    {
        write("elsewhere/c.txt");
        write("in/a.txt");
        QVERIFY(QFile::link(at("elsewhere"), at("in/b")));
        walk({at("in")});
        QCOMPARE(m_names, QStringList({QStringLiteral("in/a.txt"), QStringLiteral("in/b/c.txt")}));
    }

    void whatCannotBeReadIsNamed()
    {
        write("in/a.txt");
        QVERIFY(QFile::link(at("nowhere"), at("in/broken")));
        QCOMPARE(mkfifo(QFile::encodeName(at("in/pipe")).constData(), 0600), 0);
        walk({at("in"), at("missing")});
        QCOMPARE(m_names, QStringList({QStringLiteral("in/a.txt")}));
        QCOMPARE(m_unreadable, QStringList({QStringLiteral("in/broken: a link that leads nowhere"),
                                            QStringLiteral("in/pipe: not a regular file"),
                                            QStringLiteral("missing: there is no such file or folder")}));
    }

    void aLockedFolderIsNamed()
    {
        if (geteuid() == 0)
            QSKIP("root may read everything");
        write("in/locked/a.txt");
        QFile::setPermissions(at("in/locked"), {});
        walk({at("in")});
        QFile::setPermissions(at("in/locked"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QCOMPARE(m_unreadable, QStringList({QStringLiteral("in/locked: permission denied")}));
    }

    void aNameThatIsNotUtf8IsNamedToo()
    {
        write("in/a.txt");
        const QByteArray path = QFile::encodeName(at("in")) + "/caf\xE9.txt";
        FILE* stream = fopen(path.constData(), "w");
        QVERIFY(stream);
        fclose(stream);
        walk({at("in")});
        std::filesystem::remove(path.toStdString()); // Qt would not find it
        QCOMPARE(m_names, QStringList({QStringLiteral("in/a.txt")}));
        QCOMPARE(m_unreadable,
                 QStringList({QStringLiteral("in/caf\uFFFD.txt: the file's name is not UTF-8")}));
    }

    void deeperThanTheLimitIsNamedOnce()
    {
        QString deep = QStringLiteral("in");
        for (int i = 0; i <= limits::folderDepth + 3; ++i)
            deep += QLatin1String("/d");
        write((deep + QLatin1String("/a.txt")).toUtf8().constData());
        write("in/z.txt");
        walk({at("in")});
        std::filesystem::remove_all(at("in").toStdString()); // too deep for QTemporaryDir too
        QCOMPARE(m_names, QStringList({QStringLiteral("in/z.txt")}));
        QCOMPARE(m_unreadable.size(), 1);
        QVERIFY(
            m_unreadable[0].endsWith(QStringLiteral("folders lie deeper than %1").arg(limits::folderDepth)));
    }

    void theArchiveItselfIsNoSource()
    {
        for (const char* name :
             {"in/a.txt", "in/x.warraq", "in/x.warraq-wal", "in/x.warraq-shm", "in/x.warraq.lock"})
            write(name);
        walk({at("in")}, at("in/x.warraq"));
        QCOMPARE(m_names, QStringList({QStringLiteral("in/a.txt")}));
    }

    void stopsWhenAsked()
    {
        write("in/a.txt");
        write("in/b.txt");
        const CancelToken cancel;
        int seen = 0;
        SourcePlan({at("in")}, {})
            .walk(
                cancel,
                [&](const PlannedFile&) {
                    ++seen;
                    cancel.cancel();
                    return true;
                },
                [](const UnreadablePlace&) {});
        QCOMPARE(seen, 1);
    }

    void aPictureInAFolderIsPartOfAPage()
    {
        PlannedFile picture{QStringLiteral("/x/photo.JPG"), QStringLiteral("x/photo.JPG"),
                            QStringLiteral("/x"), 1, false};
        QVERIFY(isPageResource(picture));
        picture.given = true; // named by the user, it is a file like any other, and told as no text
        QVERIFY(!isPageResource(picture));
        QVERIFY(!isPageResource({{}, QStringLiteral("x/jpg"), {}, 1, false}));
        QVERIFY(!isPageResource({{}, QStringLiteral("x.css/page.html"), {}, 1, false}));
    }
};

QTEST_GUILESS_MAIN(TestSourcePlan)
#include "tst_sourceplan.moc"
