#include "ui/mainwindow/aboutdialog.h"

#include "citing/citationprocessor.h"
#include "ui/settings/appearance.h"

#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace warraq {

namespace {

constexpr int signSize = 72;
constexpr int textWidth = 380;

} // namespace

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("About Warraq"));
    auto* sign = new QLabel;
    sign->setPixmap(
        QIcon(QStringLiteral(":/icons/warraq.svg")).pixmap(QSize(signSize, signSize), devicePixelRatioF()));
    auto* name = new QLabel(tr("Warraq %1").arg(QStringLiteral(WARRAQ_VERSION)));
    QFont large = printedFont(font(), 1.6);
    large.setWeight(QFont::DemiBold);
    name->setFont(large);
    QString words =
        tr("Keeps a newspaper’s archive on your own machine: read, search, cite and export it with "
           "no network at all.\n\nIn Abbasid Baghdad the warraq (ورّاق) copied, bound and sold "
           "books.\n\nFree software under the GNU General Public License, version 3 or later.");
    if (CitationProcessor::isThere())
        words +=
            QStringLiteral("\n\n") +
            tr("Citations are made by citeproc-js, © Frank Bennett (CPAL 1.0 or AGPL 3), with the styles of "
               "the Citation Style Language project (CC BY-SA 3.0).");
    auto* text = new QLabel(words);
    text->setWordWrap(true);
    text->setMinimumWidth(textWidth);
    text->setTextFormat(Qt::PlainText);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(8);
    texts->addWidget(name);
    texts->addWidget(text);
    auto* top = new QHBoxLayout;
    top->setSpacing(20);
    top->addWidget(sign, 0, Qt::AlignTop);
    top->addLayout(texts, 1);
    auto* close = new QPushButton(tr("Close"));
    makePrimary(close);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 26, 28, 20);
    layout->setSpacing(20);
    layout->addLayout(top);
    layout->addWidget(close, 0, Qt::AlignTrailing);
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

} // namespace warraq
