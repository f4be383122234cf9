#include "ui/window/about_dialog.h"

#include "ui/sentences/engine_sentence.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace digitlab {

namespace {

constexpr QSize textSize(560, 340);

QString link(const char* address)
{
    return QStringLiteral("<a href=\"%1\">%1</a>").arg(QLatin1String(address));
}

/// By name and SPDX identifier, which are the same in every language.
QStringList libraryLicences()
{
    return {QStringLiteral("Qt (LGPL-3.0-only, GPL-3.0-only)"),
            QStringLiteral("Qt Charts (GPL-3.0-only)"),
            QStringLiteral("LibTorch (BSD-3-Clause)"),
            QStringLiteral("OpenCV (Apache-2.0)"),
            QStringLiteral("OpenBLAS (BSD-3-Clause)"),
            QStringLiteral("libjpeg-turbo (IJG, BSD-3-Clause)"),
            QStringLiteral("libtiff (libtiff)"),
            QStringLiteral("zlib (Zlib)"),
            QStringLiteral("libdeflate (MIT)"),
            QStringLiteral("Highway (Apache-2.0)"),
            QStringLiteral("CLI11 (BSD-3-Clause)"),
            QStringLiteral("JSON for Modern C++ (MIT)")};
}

} // namespace

AboutDialog::AboutDialog(const QString& libraries, QWidget* parent)
    : QDialog(parent)
    , m_title(new QLabel)
    , m_text(new QTextBrowser)
    , m_copy(new QPushButton)
    , m_libraries(libraries)
{
    m_title->setProperty("large", true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setOpenExternalLinks(true);
    m_text->setMinimumSize(textSize);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(versions()); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addWidget(m_title);
    column->addWidget(m_text, 1);
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
    // The colour of links is fixed when the text is set.
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

/// One line, for a report of a fault.
QString AboutDialog::versions() const
{
    QStringList parts{QStringLiteral("Digit Lab ") + QStringLiteral(DIGITLAB_VERSION),
                      QStringLiteral("Qt ") + QLatin1String(qVersion())};
    if (!m_libraries.isEmpty())
        parts << m_libraries;
    return parts.join(QStringLiteral(", "));
}

QString AboutDialog::html() const
{
    const QString loaded = QStringLiteral("Qt ") + QLatin1String(qVersion());
    const QStringList paragraphs{
        tr("See a small neural network learn to read handwritten digits, draw a digit and see it read, and take the "
           "weights away."),
        labelled(
            tr("In use"),
            listed({loaded, m_libraries.isEmpty() ? tr("the engine is being loaded") : m_libraries}).toHtmlEscaped()),
        tr("Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It comes "
           "without any warranty. The licence: %1")
            .arg(link("https://www.gnu.org/licenses/gpl-3.0.html")),
        tr("The digits that come with it are the MNIST database by Yann LeCun, Corinna Cortes and Christopher J. C. "
           "Burges, made from NIST's Special Databases 1 and 3; its licence is commonly stated as CC BY-SA 3.0: %1")
            .arg(link("https://creativecommons.org/licenses/by-sa/3.0/")),
        labelled(tr("It uses these libraries, each under its own licence"), listed(libraryLicences())),
    };
    return QStringLiteral("<p>%1</p>").arg(paragraphs.join(QLatin1String("</p><p>")));
}

void AboutDialog::retranslate()
{
    setWindowTitle(tr("About Digit Lab"));
    m_title->setText(tr("Digit Lab %1").arg(QStringLiteral(DIGITLAB_VERSION)));
    m_text->setAccessibleName(tr("About Digit Lab"));
    m_text->setHtml(html());
    m_copy->setText(tr("Copy the &versions"));
}

} // namespace digitlab
