#pragma once

#include "app/window/models_reader.h"

#include <QObject>

namespace digitlab {

class RecognisePage;

/// Has other models read what the Recognise page looks at: one beside the model in use, or all epochs of its run.
class ComparisonDesk : public QObject {
    Q_OBJECT

public:
    explicit ComparisonDesk(RecognisePage& page, QObject* parent = nullptr);

    void setEngine(const std::shared_ptr<const Engine>& engine);

private:
    void connectReader(ModelsReader& reader);

    RecognisePage& m_page;
    ModelsReader m_other;
    ModelsReader m_epochs;
};

} // namespace digitlab
