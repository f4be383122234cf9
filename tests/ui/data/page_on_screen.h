#pragma once

#include "tests/ui/data/fake_engine.h"
#include "ui/data/data_page.h"
#include "ui/theme/theme.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QUrl>

#include <memory>
#include <vector>

Q_DECLARE_METATYPE(digitlab::OpenDataOptions)

namespace digitlab {

inline OpenDataOptions optionsFor(const char* path)
{
    OpenDataOptions options;
    options.path = path;
    return options;
}

template <class Widget>
Widget* withText(const QWidget& page, const QString& text)
{
    for (Widget* widget : page.findChildren<Widget*>())
        if (widget->isVisible() && widget->text() == text)
            return widget;
    return nullptr;
}

inline std::vector<std::size_t> counts(std::size_t first, std::size_t second)
{
    return {first, second};
}

/// A Data page on the screen, what it has asked for, and the hands that a test needs.
class PageOnScreen {
public:
    static void prepareProgram()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        applyTheme(*qApp, Scheme::light);
    }

    void show()
    {
        m_page = std::make_unique<DataPage>();
        m_page->resize(1192, 768);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_asked = std::make_unique<QSignalSpy>(m_page.get(), &DataPage::openRequested);
    }

    void close()
    {
        m_asked.reset();
        m_page.reset();
    }

    void ready() { m_page->setEngine(std::make_shared<FakeEngine>()); }

    void showDigits()
    {
        ready();
        m_page->showData(optionsFor("/data/digits"), std::make_shared<FakeData>("/data/digits", counts(60, 40), 30));
    }

    OpenDataOptions asked() const { return m_asked->last().front().value<OpenDataOptions>(); }

    bool drop(const QList<QUrl>& urls)
    {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(m_page.get(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        event.ignore();
        QCoreApplication::sendEvent(m_page.get(), &event);
        return event.isAccepted();
    }

    void click(const QString& text)
    {
        QPushButton* button = withText<QPushButton>(*m_page, text);
        QVERIFY2(button, qPrintable(text));
        QTest::mouseClick(button, Qt::LeftButton);
    }

    QPushButton* buttonNamed(const QString& name) const
    {
        for (QPushButton* button : m_page->findChildren<QPushButton*>())
            if (button->accessibleName() == name)
                return button;
        return nullptr;
    }

    QSpinBox* boxNamed(const QString& name) const
    {
        for (QSpinBox* box : m_page->findChildren<QSpinBox*>())
            if (box->accessibleName() == name)
                return box;
        return nullptr;
    }

protected:
    std::unique_ptr<DataPage> m_page;
    std::unique_ptr<QSignalSpy> m_asked;
};

} // namespace digitlab
