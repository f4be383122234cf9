#pragma once

#include "ui/recognise/canvas.h"
#include "ui/recognise/picture_view.h"
#include "ui/recognise/recognise_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace digitlab {

inline Reading four()
{
    Reading reading;
    reading.verdict = Verdict::digit;
    reading.best = 4;
    reading.second = 7;
    reading.probabilities = {0, 0.001F, 0, 0, 0.987F, 0.001F, 0.001F, 0.009F, 0.001F, 0};
    for (int i = 0; i < 10; ++i)
        reading.classes.push_back(std::to_string(i));
    reading.milliseconds = 3.1;
    return reading;
}

inline QImage greyPicture()
{
    QImage image(60, 40, QImage::Format_Grayscale8);
    image.fill(128);
    return image;
}

/// A Recognise page on the screen and the hands that a test needs.
class PageOnScreen {
public:
    void show()
    {
        page = std::make_unique<RecognisePage>();
        page->resize(1192, 768);
        page->setReady(true);
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
    }

    Canvas* canvas() const { return page->findChild<Canvas*>(); }
    PictureView* view() const { return page->findChild<PictureView*>(); }
    MessageBar* message() const { return page->findChild<MessageBar*>(); }
    QWidget* named(const QString& name) const
    {
        for (QWidget* widget : page->findChildren<QWidget*>())
            if (widget->accessibleName() == name)
                return widget;
        return nullptr;
    }
    /// By its words or, without any, by its accessible name.
    QPushButton* button(const QString& name) const
    {
        for (QPushButton* candidate : page->findChildren<QPushButton*>())
            if (candidate->text() == name || candidate->accessibleName() == name)
                return candidate;
        return nullptr;
    }
    QString result() const { return named(QStringLiteral("Result"))->accessibleDescription(); }
    /// In the page's pixels.
    QRect placed(const QWidget* widget) const { return {widget->mapTo(page.get(), QPoint(0, 0)), widget->size()}; }

    void stroke(QPoint from = {60, 60}, QPoint to = {120, 160}) const
    {
        QTest::mousePress(canvas(), Qt::LeftButton, {}, from);
        QTest::mouseMove(canvas(), (from + to) / 2);
        QTest::mouseRelease(canvas(), Qt::LeftButton, {}, to);
    }
    void openPicture() const
    {
        page->showSources({fileSource(QStringLiteral("/photos/notebook.jpg"))});
        page->setPicture(greyPicture(), QSize(60, 40));
    }

protected:
    std::unique_ptr<RecognisePage> page;
};

} // namespace digitlab
