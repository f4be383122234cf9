#include "ui/window/about_dialog.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace digitlab {

AboutDialog::AboutDialog(const QString& libraries, QWidget* parent)
    : QDialog(parent)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_libraries(libraries)
{
    m_title->setProperty("large", true);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    m_text->setOpenExternalLinks(true);
    m_text->setMinimumWidth(440);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(buttons);
    buttons->button(QDialogButtonBox::Close)->setFocus();
    retranslate();
}

void AboutDialog::setLibraries(const QString& libraries)
{
    m_libraries = libraries;
    retranslate();
}

void AboutDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AboutDialog::retranslate()
{
    setWindowTitle(tr("About Digit Lab"));
    m_title->setText(tr("Digit Lab %1").arg(QStringLiteral(DIGITLAB_VERSION)));
    const QString libraries = QStringLiteral("Qt %1, ").arg(QLatin1String(qVersion()))
        + (m_libraries.isEmpty() ? tr("the engine is being loaded") : m_libraries);
    const QStringList paragraphs{
        tr("See a small neural network learn to read handwritten digits, draw a digit and see it read, and take the "
           "weights away."),
        libraries.toHtmlEscaped(),
        tr("Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It comes "
           "without "
           "any warranty."),
        tr("The digits that come with it are the MNIST database by Yann LeCun, Corinna Cortes and Christopher J. C. "
           "Burges, made from NIST's Special Databases 1 and 3; its licence is commonly stated as CC BY-SA 3.0."),
    };
    m_text->setText(QStringLiteral("<p>%1</p>").arg(paragraphs.join(QLatin1String("</p><p>"))));
}

} // namespace digitlab
