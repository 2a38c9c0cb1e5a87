// WCAG 2.1 AA, computed: every pair of text and background that the window and the reader paint.

#include "ui/settings/colours.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace warraq;

namespace {

constexpr double textRatio = 4.5; ///< 1.4.3
constexpr double partRatio = 3.0; ///< 1.4.11: what a control is known by

double luminance(const QColor& colour)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

using Member = QColor Colours::*;

struct Pair
{
    const char* name;
    Member ink;
    std::vector<Member> papers;
    double least;
};

} // namespace

class TestContrast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFormulaIsTheStandards()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }

    void everyTextOfTheWindowCanBeRead_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void everyTextOfTheWindowCanBeRead()
    {
        QFETCH(bool, dark);
        using C = Colours;
        const Colours& colours = dark ? Colours::dark() : Colours::light();
        const Pair pairs[] = {
            {"text",
             &C::text,
             {&C::window, &C::bar, &C::sidebar, &C::list, &C::chip, &C::chosen, &C::current},
             textRatio},
            {"title", &C::title, {&C::list, &C::bar, &C::current}, textRatio},
            {"soft", &C::soft, {&C::list, &C::bar, &C::current}, textRatio},
            {"muted",
             &C::muted,
             {&C::window, &C::bar, &C::sidebar, &C::list, &C::current, &C::chosen},
             textRatio},
            {"accent", &C::accent, {&C::window, &C::bar, &C::sidebar, &C::list, &C::current}, textRatio},
            {"onAccent", &C::onAccent, {&C::accent}, textRatio},
            {"onChosen", &C::onChosen, {&C::chosen, &C::chip}, textRatio},
            {"onHit", &C::onHit, {&C::hit}, textRatio},
            {"warning", &C::warning, {&C::list, &C::window, &C::bar}, textRatio},
            {"box", &C::box, {&C::list, &C::sidebar, &C::window}, partRatio},
            {"accent as an edge", &C::accent, {&C::list, &C::sidebar, &C::bar, &C::window}, partRatio},
        };
        QStringList weak;
        for (const auto& pair : pairs) {
            for (const Member paper : pair.papers) {
                const double ratio = contrast(colours.*pair.ink, colours.*paper);
                if (ratio < pair.least)
                    weak << QStringLiteral("%1 on %2: %3")
                                .arg(QLatin1String(pair.name), (colours.*paper).name())
                                .arg(ratio);
            }
        }
        QVERIFY2(weak.isEmpty(), qPrintable(weak.join(u'\n')));
    }

    void thePaletteSaysTheSame()
    {
        for (const Colours* colours : {&Colours::light(), &Colours::dark()}) {
            const QPalette palette = colours->palette();
            const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
                {QPalette::WindowText, QPalette::Window},
                {QPalette::Text, QPalette::Base},
                {QPalette::Text, QPalette::AlternateBase},
                {QPalette::ButtonText, QPalette::Button},
                {QPalette::HighlightedText, QPalette::Highlight},
                {QPalette::Link, QPalette::Base},
                {QPalette::PlaceholderText, QPalette::Base},
                {QPalette::PlaceholderText, QPalette::Window},
                {QPalette::ToolTipText, QPalette::ToolTipBase}};
            for (const auto& [ink, paper] : pairs)
                QVERIFY2(contrast(palette.color(ink), palette.color(paper)) >= textRatio,
                         qPrintable(QStringLiteral("role %1 on %2").arg(ink).arg(paper)));
        }
    }

    void everyPaperOfTheReaderCanBeRead()
    {
        QFile file(QStringLiteral(":/reader/screen.css"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString css = QString::fromUtf8(file.readAll());
        static const QRegularExpression block(QStringLiteral("([^{}]+)\\{([^}]*--paper:[^}]*)\\}"));
        static const QRegularExpression entry(QStringLiteral("--([a-z-]+):\\s*([^;]+);"));
        QMap<QString, QString> light;
        int papers = 0;
        auto blocks = block.globalMatch(css);
        while (blocks.hasNext()) {
            const auto match = blocks.next();
            QMap<QString, QString> values = light; // what a paper does not say is as on the first
            auto entries = entry.globalMatch(match.captured(2));
            while (entries.hasNext()) {
                const auto one = entries.next();
                values[one.captured(1)] = one.captured(2).trimmed();
            }
            if (light.isEmpty())
                light = values;
            ++papers;
            if (values[QStringLiteral("mark-ink")] == QLatin1String("inherit"))
                values[QStringLiteral("mark-ink")] = values[QStringLiteral("ink")];
            const auto ratio = [&](const char* ink, const char* paper) {
                return contrast(QColor(values[QLatin1String(ink)]), QColor(values[QLatin1String(paper)]));
            };
            for (const auto& [ink, paper] : {std::pair{"ink", "paper"},
                                             {"strong", "paper"},
                                             {"quiet", "paper"},
                                             {"accent", "paper"},
                                             {"mark-ink", "mark"},
                                             {"frame-ink", "frame"}})
                QVERIFY2(
                    ratio(ink, paper) >= textRatio,
                    qPrintable(QStringLiteral("%1: %2 on %3 is %4")
                                   .arg(match.captured(1).trimmed(), QLatin1String(ink), QLatin1String(paper))
                                   .arg(ratio(ink, paper))));
        }
        QCOMPARE(papers, 3);
    }

    void nothingOfTheReaderMoves()
    {
        QFile file(QStringLiteral(":/reader/screen.css"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray css = file.readAll();
        for (const char* word : {"animation", "transition", "scroll-behavior", "@keyframes"})
            QVERIFY2(!css.contains(word), word);
    }
};

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"
