#include "app/window/data_desk.h"

#include "app/window/settings.h"
#include "ui/data/data_page.h"
#include "ui/train/train_page.h"
#include "ui/window/main_window.h"

#include <utility>

namespace digitlab {

DataDesk::DataDesk(MainWindow& window, Settings& settings, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
{
    connectPages();
    connectLoader();
    m_window.train().setData(settings.data(), nullptr);
}

void DataDesk::connectPages()
{
    DataPage& page = m_window.data();
    connect(&page, &DataPage::openRequested, this, &DataDesk::open);
    connect(&page, &DataPage::cancelRequested, this, [this] {
        m_wanted.reset();
        m_loader.cancel();
    });
    connect(&page, &DataPage::trainOnThisRequested, this, [this] {
        // A run that was opened since then may have brought its own.
        m_window.train().setData(m_shown, m_shownData);
        m_window.train().setSplit(m_window.data().validation(), m_window.data().seed());
        m_window.showPage(MainWindow::Page::train);
    });
    connect(&m_window.train(), &TrainPage::chooseDataRequested, this,
            [this] { m_window.showPage(MainWindow::Page::data); });
    connect(&m_window.train(), &TrainPage::dataWanted, this, [this] {
        m_wantedByTrain = true;
        showFirst();
    });
    connect(&m_window, &MainWindow::pageChanged, this, [this] { showFirst(); });
}

void DataDesk::connectLoader()
{
    DataPage& page = m_window.data();
    connect(&m_loader, &DataLoader::progressed, &page, &DataPage::showProgress);
    connect(&m_loader, &DataLoader::cancelled, &page, &DataPage::showCancelled);
    connect(&m_loader, &DataLoader::failed, &page, &DataPage::showProblem);
    connect(&m_loader, &DataLoader::opened, this, &DataDesk::use);
}

void DataDesk::setEngine(std::shared_ptr<const Engine> engine)
{
    m_engine = std::move(engine);
    m_window.data().setEngine(m_engine);
    if (m_wanted)
        open(*std::exchange(m_wanted, std::nullopt));
    showFirst();
}

/// Whoever looks at the page for the first time sees the set that Train would take; so does who looks at a recipe that
/// changes its pictures.
void DataDesk::showFirst()
{
    const MainWindow::Page page = m_window.page();
    const bool looked = page == MainWindow::Page::data || (page == MainWindow::Page::train && m_wantedByTrain);
    if (m_engine && !m_asked && looked)
        open(m_first.value_or(m_settings.data()));
}

void DataDesk::open(const OpenDataOptions& options)
{
    m_asked = true;
    if (!m_engine) {
        m_wanted = options;
        return;
    }
    m_window.data().showLoading(options);
    m_loader.open(m_engine, options);
}

void DataDesk::use(const OpenDataOptions& options, const std::shared_ptr<const DataSet>& data)
{
    m_settings.setData(options);
    m_shown = options;
    m_shownData = data;
    m_window.data().showData(options, data);
    m_window.train().setData(options, data);
}

} // namespace digitlab
