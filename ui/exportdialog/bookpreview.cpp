#include "ui/exportdialog/bookpreview.h"

#include "ui/settings/appearance.h"
#include "ui/text/sentence.h"

#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPdfDocument>
#include <QScrollArea>
#include <QVBoxLayout>

#include <chrono>

namespace warraq {

using namespace std::chrono_literals;

namespace {

constexpr int paperWidth = 340;

} // namespace

BookPreview::BookPreview(std::shared_ptr<Archive> archive, ExportSelection selection, QWidget* parent)
    : QWidget(parent), m_archive(std::move(archive)), m_selection(std::move(selection)),
      m_document(new QPdfDocument(this)), m_state(new QLabel), m_sheet(new QWidget),
      m_column(new QVBoxLayout(m_sheet))
{
    if (m_selection.ids.size() > articles) {
        m_selection.chosen = static_cast<qint64>(m_selection.ids.size());
        m_selection.ids.resize(articles);
    }
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_state->setFont(scaledFont(font(), 0.92));
    m_state->setWordWrap(true);
    m_sheet->setAutoFillBackground(true);
    m_sheet->setBackgroundRole(QPalette::Mid);
    m_column->setContentsMargins(18, 18, 18, 18);
    m_column->setSpacing(16);
    auto* scroll = new QScrollArea;
    scroll->setAccessibleName(tr("Preview of the first pages"));
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_sheet);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumWidth(paperWidth + 54);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_state);
    m_pause.setSingleShot(true);
    m_pause.setInterval(500ms);
    connect(&m_pause, &QTimer::timeout, this, &BookPreview::make);
}

BookPreview::~BookPreview() = default;

void BookPreview::setOptions(const BookOptions& options)
{
    m_options = options;
    m_options.files = BookFiles::One; // its pages are the same
    m_pause.start();
}

void BookPreview::stop()
{
    m_pause.stop();
    m_book.reset();
}

void BookPreview::make()
{
    if (m_selection.ids.empty() || !m_folder.isValid())
        return;
    m_options.path = m_folder.filePath(QStringLiteral("preview.pdf"));
    m_options.overwrite = Overwrite::Yes;
    m_state->setText(tr("Making the first pages…"));
    m_book = std::make_unique<PdfBook>(m_archive, m_selection, m_options);
    connect(m_book.get(), &PdfBook::finished, this, [this] {
        m_book.release()->deleteLater();
        draw();
    });
    connect(m_book.get(), &PdfBook::failed, this, [this](const Error& error) {
        m_book.release()->deleteLater();
        if (error.kind != ErrorKind::Cancelled)
            m_state->setText(sentence(error));
    });
    m_book->start();
}

void BookPreview::draw()
{
    m_document->load(m_options.path);
    while (auto* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const int count = std::min(m_document->pageCount(), pages);
    const double ratio = devicePixelRatioF();
    for (int page = 0; page < count; ++page) {
        const QSizeF size = m_document->pagePointSize(page);
        const QSize pixels(qRound(paperWidth * ratio),
                           qRound(paperWidth * ratio * size.height() / size.width()));
        QImage drawn(pixels, QImage::Format_RGB32);
        drawn.fill(Qt::white); // paper is white in a dark window too
        QPainter painter(&drawn);
        painter.drawImage(0, 0, m_document->render(page, pixels));
        painter.end();
        drawn.setDevicePixelRatio(ratio);
        auto* sheet = new QLabel;
        sheet->setPixmap(QPixmap::fromImage(drawn));
        sheet->setAccessibleName(tr("Page %1 of the preview").arg(QLocale().toString(page + 1)));
        m_column->addWidget(sheet, 0, Qt::AlignHCenter);
    }
    m_column->addStretch();
    m_document->close();
    m_shownPages = count;
    m_state->setText(tr("The first pages, of the first %Ln article(s)", nullptr,
                        static_cast<int>(m_selection.ids.size())));
    Q_EMIT shown();
}

} // namespace warraq
