#include "app/window/comparison_desk.h"

#include "ui/recognise/other_models.h"
#include "ui/recognise/recognise_page.h"

namespace digitlab {

ComparisonDesk::ComparisonDesk(RecognisePage& page, QObject* parent)
    : QObject(parent)
    , m_page(page)
{
    connect(&page, &RecognisePage::inkChanged, this, [this](const Ink& ink) {
        if (ink.empty())
            m_page.otherModels().forgetAnswers();
    });
    connect(&page, &RecognisePage::sourceChosen, this, [this] { m_page.otherModels().forgetAnswers(); });
    connectReader(m_other);
    connectReader(m_epochs);
    connect(&page.otherModels(), &OtherModels::compareChosen, this, [this](const QString& reference) {
        m_other.setModels(reference.isEmpty() ? QStringList() : QStringList{reference});
    });
    connect(&page.otherModels(), &OtherModels::epochsChosen, this,
            [this](const QStringList& references) { m_epochs.setModels(references); });
}

void ComparisonDesk::connectReader(ModelsReader& reader)
{
    connect(&m_page, &RecognisePage::inkChanged, &reader, qOverload<const Ink&>(&ModelsReader::read));
    connect(&m_page, &RecognisePage::sourceChosen, &reader, qOverload<const Source&>(&ModelsReader::read));
    connect(&reader, &ModelsReader::answered, &m_page.otherModels(), &OtherModels::setAnswer);
    connect(&reader, &ModelsReader::failed, &m_page.otherModels(), &OtherModels::setProblem);
}

void ComparisonDesk::setEngine(const std::shared_ptr<const Engine>& engine)
{
    m_other.setEngine(engine);
    m_epochs.setEngine(engine);
}

} // namespace digitlab
