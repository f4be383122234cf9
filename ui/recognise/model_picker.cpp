#include "ui/recognise/model_picker.h"

#include "ui/recognise/picture_files.h"

#include <QEvent>
#include <QFileInfo>
#include <QSignalBlocker>
#include <QStandardItemModel>

namespace digitlab {

namespace {

// An item's data: the reference it stands for; the line that opens a file has this instead.
const QString& openFileMark()
{
    static const QString mark = QStringLiteral("\n");
    return mark;
}

} // namespace

ModelPicker::ModelPicker(QWidget* parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMaxVisibleItems(16);
    connect(this, &QComboBox::activated, this, &ModelPicker::choose);
    fill();
}

void ModelPicker::setModels(const QList<ModelEntry>& models, const QString& current)
{
    m_models = models;
    m_current = current;
    fill();
}

void ModelPicker::addHeading(const QString& text)
{
    addItem(text);
    auto* items = qobject_cast<QStandardItemModel*>(model());
    QStandardItem* item = items ? items->item(count() - 1) : nullptr;
    if (item)
        item->setFlags(Qt::NoItemFlags);
}

void ModelPicker::fill()
{
    const QSignalBlocker blocker(this);
    clear();
    setAccessibleName(tr("Model"));
    setToolTip(tr("Model: the network and its weights that read the digit."));
    QString group;
    for (const ModelEntry& entry : std::as_const(m_models)) {
        if (entry.group != group) {
            group = entry.group;
            if (!group.isEmpty())
                addHeading(group);
        }
        addItem(entry.title, entry.reference);
        // The closed box has no heading above the line.
        setItemData(count() - 1, group.isEmpty() ? entry.title : tr("%1, %2").arg(group, entry.title), Qt::ToolTipRole);
    }
    if (!m_current.isEmpty() && findData(m_current) < 0)
        addItem(QFileInfo(m_current).fileName(), m_current);
    if (count() > 0)
        insertSeparator(count());
    addItem(tr("Open a .pth file…"), openFileMark());
    setCurrentIndex(m_current.isEmpty() ? -1 : findData(m_current));
}

void ModelPicker::choose(int index)
{
    const QString reference = itemData(index).toString();
    // Until the model has been opened the old one reads, and the box says so.
    {
        const QSignalBlocker blocker(this);
        setCurrentIndex(m_current.isEmpty() ? -1 : findData(m_current));
    }
    if (reference == openFileMark())
        chooseModelFile(*this, [this](const QString& path) { Q_EMIT modelChosen(path); });
    else if (!reference.isEmpty() && reference != m_current)
        Q_EMIT modelChosen(reference);
}

void ModelPicker::changeEvent(QEvent* event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace digitlab
