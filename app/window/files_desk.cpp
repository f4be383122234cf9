#include "app/window/files_desk.h"

#include "app/reading_csv.h"
#include "app/window/source_reader.h"
#include "app/window/thread_edge.h"
#include "core/support/files.h"
#include "ui/files/file_records.h"
#include "ui/files/files_page.h"
#include "ui/model/model_facts.h"
#include "ui/recognise/recognise_page.h"
#include "ui/widgets/path_text.h"
#include "ui/window/main_window.h"

#include <future>
#include <utility>

namespace digitlab {

namespace {

std::string csvOf(const FileRecords& rows)
{
    std::string text = readingCsvHead(rows.classes()) + "\n";
    // What could not be read, or not yet, has no row, as on the command line.
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (!rows[row].isRead())
            continue;
        const FileReading file = rows.at(row);
        text += readingCsvRow(rows.classes(), file.source, file.reading) + "\n";
    }
    return text;
}

/// The drawing of that line, as the file is now.
Source drawingOf(const Engine& engine, const FileReading& file)
{
    const QString path = pathText(std::filesystem::path(file.file));
    for (const InkEntry& entry : openDrawings(engine, {.name = {}, .file = path})) {
        if (entry.line != file.line)
            continue;
        if (!entry.error.empty())
            throw Error(file.source + ": " + entry.error);
        Source source{.name = QStringLiteral("%1:%2").arg(pathText(std::filesystem::path(file.file).filename()),
                                                          QString::number(entry.line))};
        source.ink = std::make_shared<const Ink>(entry.ink);
        source.note = {entry.label, entry.further};
        return source;
    }
    throw Error(file.source + ": there is no drawing in it");
}

} // namespace

FilesDesk::FilesDesk(MainWindow& window, QObject* parent)
    : QObject(parent)
    , m_window(window)
{
    connectPage();
}

FilesDesk::~FilesDesk()
{
    std::promise<void> saved;
    m_saving.post([&saved](const std::stop_token&) { saved.set_value(); });
    saved.get_future().wait();
}

void FilesDesk::connectPage()
{
    FilesPage& page = m_window.files();
    connect(&page, &FilesPage::filesChosen, this, &FilesDesk::filesChosen);
    connect(&page, &FilesPage::backRequested, &m_window.recognise(), &RecognisePage::showCanvas);
    connect(&page, &FilesPage::cancelRequested, this, [this, &page] {
        // A table that was closed is not cancelled, but forgotten.
        if (page.isOpen())
            m_reader.cancel();
        else
            m_reader.close();
    });
    connect(&page, &FilesPage::againRequested, &m_reader, &FilesReader::readAgain);
    connect(&page, &FilesPage::openRequested, this, &FilesDesk::look);
    connect(&page, &FilesPage::saveRequested, this, &FilesDesk::save);
    connect(&m_reader, &FilesReader::told, this, &FilesDesk::tell);
    connect(&m_reader, &FilesReader::restarted, &page, [this, &page] {
        m_model.reset();
        page.beginAgain();
    });
}

void FilesDesk::setEngine(std::shared_ptr<const Engine> engine)
{
    m_engine = engine;
    m_reader.setEngine(std::move(engine));
}

void FilesDesk::open(const QStringList& paths)
{
    m_model.reset();
    m_window.files().begin(paths);
    m_window.showPage(MainWindow::Page::recognise);
    m_window.showFiles(true);
    m_reader.read(paths);
}

void FilesDesk::tell(const FilesNews& news)
{
    FilesPage& page = m_window.files();
    if (news.model && news.model != m_model) {
        m_model = news.model;
        showModel();
    }
    page.add(news.rows);
    page.setProgress(news.done, news.total);
    if (news.ended)
        page.end(news.cancelled ? FilesPage::End::cancelled : FilesPage::End::done);
}

void FilesDesk::showModel()
{
    if (m_model)
        m_window.files().setReader(m_model->info().classes, modelTitle(m_model->info()));
}

void FilesDesk::look(const FileRow& file)
{
    ++m_looks;
    if (file->line > 0) {
        lookAtDrawing(file);
        return;
    }
    Source source = fileSource(pathText(std::filesystem::path(file->file)));
    // What is known to be no picture is not tried again; the page says why.
    source.problem = pathText(std::filesystem::path(file->problem));
    m_window.showFiles(false);
    m_window.recognise().showSources({source});
}

void FilesDesk::lookAtDrawing(const FileRow& file)
{
    m_opening.post([this, file, engine = m_engine, look = m_looks](const std::stop_token&) {
        Source source;
        try {
            source = drawingOf(*engine, *file);
        } catch (...) {
            source.problem = problemInFlight();
        }
        QMetaObject::invokeMethod(
            this,
            [this, source, look]() mutable {
                if (look != m_looks)
                    return;
                source.id = newSourceId();
                m_window.showFiles(false);
                m_window.recognise().showSources({source});
            },
            Qt::QueuedConnection);
    });
}

void FilesDesk::save(const std::shared_ptr<const FileRecords>& rows, const QString& path)
{
    FilesPage* page = &m_window.files();
    m_saving.post([page, rows, path](const std::stop_token&) {
        QString problem;
        try {
            replaceFile(pathFrom(path), csvOf(*rows));
        } catch (...) {
            problem = problemInFlight();
        }
        QMetaObject::invokeMethod(
            page,
            [page, problem] {
                if (problem.isEmpty())
                    page->showSaved();
                else
                    page->showProblem(problem);
            },
            Qt::QueuedConnection);
    });
}

} // namespace digitlab
