#include "app/window/model_desk.h"

#include "app/window/settings.h"
#include "ui/model/model_page.h"
#include "ui/recognise/recognise_page.h"
#include "ui/train/train_page.h"
#include "ui/window/main_window.h"

#include <utility>

namespace digitlab {

namespace {

QString shippedModel()
{
    return QStringLiteral("shipped");
}

} // namespace

ModelDesk::ModelDesk(MainWindow& window, Settings& settings, std::filesystem::path runs, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
    , m_store(std::move(runs))
{
    connect(&m_store, &ModelStore::listed, this, [this] { showModels(); });
    connect(&m_store, &ModelStore::opened, this, [this](const auto& model) { use(model); });
    connect(&m_store, &ModelStore::failed, this, &ModelDesk::fail);
    connect(&m_store, &ModelStore::exported, this,
            [this](const QString& file) { m_window.model().showExported(file); });
    connect(&m_store, &ModelStore::exportFailed, this,
            [this](const QString& sentence) { m_window.model().showProblem(sentence); });
    connectPages();
}

void ModelDesk::connectPages()
{
    connect(&m_window.recognise(), &RecognisePage::modelChosen, this, &ModelDesk::open);
    connect(&m_window.model(), &ModelPage::modelChosen, this, &ModelDesk::open);
    connect(&m_window.model(), &ModelPage::exportRequested, this, &ModelDesk::exportTo);
    connect(&m_window.model(), &ModelPage::useInRecogniseRequested, this,
            [this] { m_window.showPage(MainWindow::Page::recognise); });
    connect(&m_window.train(), &TrainPage::useModelRequested, this, [this](const QString& reference) {
        open(reference);
        m_window.showPage(MainWindow::Page::recognise);
    });
}

void ModelDesk::setEngine(std::shared_ptr<const Engine> engine)
{
    if (!m_asked)
        open(m_settings.model());
    m_store.setEngine(std::move(engine));
}

void ModelDesk::open(const QString& reference)
{
    m_asked = true;
    m_store.open(reference);
}

void ModelDesk::use(const std::shared_ptr<const Model>& model)
{
    m_model = model;
    m_settings.setModel(QString::fromStdString(model->info().reference));
    showModels();
    m_window.model().showModel(model->info());
    Q_EMIT modelInUse(model);
    // A page that shows a new model forgets its old message.
    if (!m_problem.isEmpty())
        showProblem(std::exchange(m_problem, {}));
}

void ModelDesk::fail(const QString& reference, const QString& sentence)
{
    showModels(); // the pickers go back to the model that stays
    showProblem(sentence);
    if (m_model)
        return;
    if (reference != shippedModel()) {
        m_problem = sentence;
        m_store.open(shippedModel());
    } else {
        Q_EMIT noModel();
    }
}

void ModelDesk::showProblem(const QString& sentence)
{
    if (m_window.page() == MainWindow::Page::model)
        m_window.model().showProblem(sentence);
    else
        m_window.recognise().showProblem(sentence);
}

void ModelDesk::exportTo(ExportFormat format, const QString& file)
{
    if (!m_model)
        return;
    m_window.model().showExporting();
    m_store.exportModel(m_model, format, file);
}

void ModelDesk::showModels()
{
    const QString current = m_model ? QString::fromStdString(m_model->info().reference) : QString();
    const QList<ModelEntry> entries = m_store.entries();
    m_window.recognise().setModels(entries, current);
    m_window.model().setModels(entries, current);
}

} // namespace digitlab
