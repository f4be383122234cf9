#include "ui/window/page_stack.h"

#include "ui/data/data_page.h"
#include "ui/files/files_page.h"
#include "ui/model/model_page.h"
#include "ui/recognise/recognise_page.h"
#include "ui/train/train_page.h"
#include "ui/window/recognise_pane.h"

namespace digitlab {

PageStack::PageStack(QWidget* parent)
    : QStackedWidget(parent)
{
}

PageStack::~PageStack()
{
    // The pages speak while they go down; nobody is left to listen.
    for (QWidget* page : std::initializer_list<QWidget*>{m_recognise, m_pane, m_train, m_data, m_model})
        if (page)
            page->disconnect(this);
}

RecognisePage& PageStack::recognise()
{
    make(Page::recognise);
    return *m_recognise;
}

FilesPage& PageStack::files()
{
    return pane().files();
}

RecognisePane& PageStack::pane()
{
    make(Page::recognise);
    return *m_pane;
}

TrainPage& PageStack::train()
{
    make(Page::train);
    return *m_train;
}

DataPage& PageStack::data()
{
    make(Page::data);
    return *m_data;
}

ModelPage& PageStack::model()
{
    make(Page::model);
    return *m_model;
}

void PageStack::show(Page page)
{
    m_page = page;
    setCurrentWidget(&current());
}

bool PageStack::makeNext()
{
    for (std::size_t index = 0; index < count; ++index)
        if (!m_made[index]) {
            make(static_cast<Page>(index));
            return true;
        }
    if (m_pane->hasFiles())
        return false;
    m_pane->files();
    return true;
}

bool PageStack::isTraining() const
{
    return m_train && m_train->isRunning();
}

bool PageStack::showsCanvas() const
{
    return m_page == Page::recognise && !(m_pane && m_pane->showsTable());
}

bool PageStack::showsTable() const
{
    return m_page == Page::recognise && m_pane && m_pane->showsTable();
}

QWidget& PageStack::make(Page page)
{
    QWidget*& made = m_made[static_cast<std::size_t>(page)];
    if (made)
        return *made;
    switch (page) {
    case Page::recognise:
        made = makeRecognise();
        break;
    case Page::train:
        made = makeTrain();
        break;
    case Page::data:
        made = makeData();
        break;
    case Page::model:
        made = makeModel();
        break;
    }
    addWidget(made);
    return *made;
}

QWidget* PageStack::makeRecognise()
{
    m_recognise = new RecognisePage;
    m_pane = new RecognisePane(m_recognise);
    connect(m_pane, &RecognisePane::tableShown, this, &PageStack::tableShown);
    connect(m_recognise, &RecognisePage::actionsChanged, this, &PageStack::actionsChanged);
    connect(m_recognise, &RecognisePage::canSaveDrawingChanged, this, &PageStack::canSaveDrawingChanged);
    return m_pane;
}

QWidget* PageStack::makeTrain()
{
    m_train = new TrainPage;
    connect(m_train, &TrainPage::statusChanged, this, &PageStack::statusChanged);
    return m_train;
}

QWidget* PageStack::makeData()
{
    m_data = new DataPage;
    return m_data;
}

QWidget* PageStack::makeModel()
{
    m_model = new ModelPage;
    return m_model;
}

} // namespace digitlab
