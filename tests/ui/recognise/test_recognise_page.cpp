#include "ui/recognise/canvas.h"
#include "ui/recognise/model_picker.h"
#include "ui/recognise/picture_view.h"
#include "ui/recognise/recognise_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QTranslator>
#include <QUrl>

#include <memory>

using namespace digitlab;

namespace {

Reading four()
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

QImage greyPicture()
{
    QImage image(60, 40, QImage::Format_Grayscale8);
    image.fill(128);
    return image;
}

/// Puts every text of the program in brackets.
class Brackets : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        return QStringLiteral("[%1]").arg(QString::fromUtf8(source));
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TestRecognisePage : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<RecognisePage> page;

    Canvas* canvas() { return page->findChild<Canvas*>(); }
    QWidget* named(const QString& name)
    {
        for (QWidget* widget : page->findChildren<QWidget*>())
            if (widget->accessibleName() == name)
                return widget;
        return nullptr;
    }
    QPushButton* button(const QString& text)
    {
        for (QPushButton* candidate : page->findChildren<QPushButton*>())
            if (candidate->text() == text)
                return candidate;
        return nullptr;
    }
    QString result() { return named(QStringLiteral("Result"))->accessibleDescription(); }
    void stroke(QPoint from = {60, 60}, QPoint to = {120, 160})
    {
        QTest::mousePress(canvas(), Qt::LeftButton, {}, from);
        QTest::mouseMove(canvas(), (from + to) / 2);
        QTest::mouseRelease(canvas(), Qt::LeftButton, {}, to);
    }

    void openPicture()
    {
        page->showSources({fileSource(QStringLiteral("/photos/notebook.jpg"))});
        page->setPicture(greyPicture(), QSize(60, 40));
    }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::light); }

    void init()
    {
        page = std::make_unique<RecognisePage>();
        page->resize(1192, 768);
        page->setReady(true);
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
    }

    void scriptsFindTheirParts()
    {
        for (const QString& name :
             {QStringLiteral("Canvas"), QStringLiteral("Result"), QStringLiteral("Probabilities")})
            QVERIFY2(named(name), qPrintable(name));
        QVERIFY(canvas()->isVisible());
        // By name there is one part, also in the eyes of a screen reader (a label's name is its text).
        int found = 0;
        for (QWidget* widget : page->findChildren<QWidget*>()) {
            QAccessibleInterface* part = QAccessible::queryAccessibleInterface(widget);
            found += part && part->text(QAccessible::Name) == QStringLiteral("Probabilities");
        }
        QCOMPARE(found, 1);
    }

    void emptyPageSaysWhatToDoAndShowsNoAnswer()
    {
        QVERIFY(result().startsWith(QStringLiteral("No digit")));
        QVERIFY(!button(QStringLiteral("Save figure…"))->isEnabled());
        QVERIFY(!button(QStringLiteral("Clear"))->isEnabled());
        // An answer that comes late, when everything has been cleared, is none.
        page->setReading(four());
        QVERIFY(result().startsWith(QStringLiteral("No digit")));
    }

    void drawingIsAskedAboutAndAnswered()
    {
        QSignalSpy asked(page.get(), &RecognisePage::inkChanged);
        stroke();
        QVERIFY(asked.count() >= 2);
        QVERIFY(!asked.last()[0].value<Ink>().empty());
        page->setReading(four());
        QVERIFY(result().startsWith(QStringLiteral("4, sure, ")));
        QVERIFY(named(QStringLiteral("Probabilities"))->accessibleDescription().contains(QStringLiteral("4: 98")));
        QVERIFY(canvas()->accessibleDescription().startsWith(QStringLiteral("4")));
        QVERIFY(button(QStringLiteral("Save figure…"))->isEnabled());
    }

    void keysUndoRedoAndClear()
    {
        stroke({60, 60}, {60, 160});
        stroke({120, 60}, {120, 160});
        page->setReading(four());
        QSignalSpy asked(page.get(), &RecognisePage::inkChanged);
        const auto strokes = [this] { return canvas()->ink().strokes.size(); };
        QTest::keyClick(canvas(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(strokes(), std::size_t{1});
        QTest::keyClick(canvas(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(strokes(), std::size_t{2});
        QTest::keyClick(canvas(), Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(canvas(), Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(strokes(), std::size_t{2});
        QCOMPARE(asked.count(), 4);
        QTest::keyClick(canvas(), Qt::Key_Delete);
        QCOMPARE(strokes(), std::size_t{0});
        QVERIFY(result().startsWith(QStringLiteral("No digit")));
        QVERIFY(!named(QStringLiteral("Probabilities"))->accessibleDescription().contains(QLatin1Char('%')));
        QVERIFY(asked.last()[0].value<Ink>().empty());
        stroke();
        QTest::keyClick(canvas(), Qt::Key_Escape);
        QCOMPARE(strokes(), std::size_t{0});
    }

    void buttonsUndoRedoAndClear()
    {
        QSignalSpy actions(page.get(), &RecognisePage::actionsChanged);
        stroke();
        QCOMPARE(actions.last(), QVariantList({true, false, true, false}));
        QTest::mouseClick(button(QStringLiteral("Undo")), Qt::LeftButton);
        QVERIFY(canvas()->isEmpty());
        QCOMPARE(actions.last(), QVariantList({false, true, false, false}));
        QTest::mouseClick(button(QStringLiteral("Redo")), Qt::LeftButton);
        QVERIFY(!canvas()->isEmpty());
        QTest::mouseClick(button(QStringLiteral("Clear")), Qt::LeftButton);
        QVERIFY(canvas()->isEmpty());
    }

    void brushSliderTakesKeys()
    {
        auto* slider = page->findChild<QSlider*>();
        const double before = canvas()->brush();
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_PageUp);
        QVERIFY(canvas()->brush() > before);
    }

    void pictureTakesThePlaceAndGivesItBack()
    {
        stroke();
        openPicture();
        QVERIFY(!canvas()->isVisible());
        QVERIFY(named(QStringLiteral("Picture notebook.jpg"))->isVisible());
        QVERIFY(result().startsWith(QStringLiteral("No digit")));
        page->setReading(four());
        QVERIFY(result().startsWith(QStringLiteral("4")));
        QSignalSpy asked(page.get(), &RecognisePage::inkChanged);
        QTest::mouseClick(button(QStringLiteral("Draw instead")), Qt::LeftButton);
        QVERIFY(canvas()->isVisible());
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.last()[0].value<Ink>().strokes.size(), std::size_t{1});
        openPicture();
        QTest::mouseClick(button(QStringLiteral("Clear")), Qt::LeftButton);
        QVERIFY(canvas()->isVisible());
        QVERIFY(canvas()->isEmpty());
        QVERIFY(asked.last()[0].value<Ink>().empty());
        QVERIFY(result().startsWith(QStringLiteral("No digit")));
    }

    void nameIsThereBeforeThePicture()
    {
        QSignalSpy chosen(page.get(), &RecognisePage::sourceChosen);
        page->showSources({fileSource(QStringLiteral("/photos/phone 108 MP.jpg"))});
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].value<Source>().file, QStringLiteral("/photos/phone 108 MP.jpg"));
        auto* view = page->findChild<PictureView*>();
        QVERIFY(view->isVisible() && view->isBusy());
        QCOMPARE(view->accessibleName(), QStringLiteral("Picture phone 108 MP.jpg"));
        page->setPicture(greyPicture(), QSize(12000, 9000));
        QVERIFY(!view->isBusy());
        QCOMPARE(view->image().size(), QSize(60, 40));
    }

    void pictureThatCannotBeOpenedGivesTheCanvasBackWithALine()
    {
        stroke();
        page->showSources({fileSource(QStringLiteral("/photos/poster.png"))});
        QSignalSpy asked(page.get(), &RecognisePage::inkChanged);
        page->setUnreadable(QStringLiteral("/photos/poster.png: too large"));
        QVERIFY(canvas()->isVisible());
        QCOMPARE(asked.count(), 1);
        QCOMPARE(page->findChild<MessageBar*>()->text(), QStringLiteral("/photos/poster.png: too large"));
        openPicture();
        QVERIFY(!page->findChild<MessageBar*>()->isVisible());
        page->setReading(four());
        QVERIFY(result().startsWith(QStringLiteral("4")));
    }

    void pasteTakesPicturesAndFiles()
    {
        QSignalSpy chosen(page.get(), &RecognisePage::sourceChosen);
        QSignalSpy files(page.get(), &RecognisePage::filesChosen);
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(canvas(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(page->findChild<MessageBar*>()->isVisible());
        QImage image(7, 5, QImage::Format_RGB32);
        image.fill(QColor(1, 2, 3));
        QGuiApplication::clipboard()->setImage(image);
        QTest::keyClick(canvas(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].value<Source>().image.size(), QSize(7, 5));
        QVERIFY(!page->findChild<MessageBar*>()->isVisible());
        auto* bytes = new QMimeData;
        bytes->setData(QStringLiteral("image/png"), QByteArray("not decoded here"));
        QGuiApplication::clipboard()->setMimeData(bytes);
        page->paste();
        QCOMPARE(chosen.count(), 2);
        QCOMPARE(chosen[1][0].value<Source>().bytes, QByteArray("not decoded here"));
        auto* data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/数字 4.png"))});
        QGuiApplication::clipboard()->setMimeData(data);
        QTest::mouseClick(button(QStringLiteral("Paste")), Qt::LeftButton);
        QCOMPARE(files.count(), 1);
        QCOMPARE(files[0][0].toStringList(), QStringList{QStringLiteral("/tmp/数字 4.png")});
    }

    void dropTakesAllFilesOfThisComputer()
    {
        QSignalSpy files(page.get(), &RecognisePage::filesChosen);
        QMimeData data;
        data.setUrls({QUrl(QStringLiteral("https://example.org/1.png")),
                      QUrl::fromLocalFile(QStringLiteral("/a/Ü.png")), QUrl::fromLocalFile(QStringLiteral("/b.png"))});
        QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page.get(), &drop);
        QCOMPARE(files.count(), 1);
        QCOMPARE(files[0][0].toStringList(), (QStringList{QStringLiteral("/a/Ü.png"), QStringLiteral("/b.png")}));
        QMimeData text;
        text.setText(QStringLiteral("4"));
        QDragEnterEvent other(QPoint(100, 100), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
        other.ignore();
        QApplication::sendEvent(page.get(), &other);
        QVERIFY(!other.isAccepted());
    }

    void eraserByButtonAndKey()
    {
        stroke({60, 60}, {60, 160});
        QPushButton* eraser = button(QStringLiteral("Eraser"));
        QTest::mouseClick(eraser, Qt::LeftButton);
        QCOMPARE(canvas()->tool(), Canvas::Tool::eraser);
        QTest::keyClick(canvas(), Qt::Key_E);
        QCOMPARE(canvas()->tool(), Canvas::Tool::pen);
        QVERIFY(!eraser->isChecked());
        QTest::keyClick(canvas(), Qt::Key_E);
        QVERIFY(eraser->isChecked());
        QSignalSpy asked(page.get(), &RecognisePage::inkChanged);
        QTest::keyClick(canvas(), Qt::Key_Right);
        QTest::keyClick(canvas(), Qt::Key_Delete);
        QVERIFY(canvas()->isEmpty());
        QCOMPARE(asked.count(), 1);
        QTest::keyClick(canvas(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(asked.last()[0].value<Ink>().strokes.size(), std::size_t{1});
        // Escape puts the eraser down and clears nothing.
        QTest::keyClick(canvas(), Qt::Key_Escape);
        QCOMPARE(canvas()->tool(), Canvas::Tool::pen);
        QVERIFY(!canvas()->isEmpty());
    }

    void drawingIsSavedWhereThePersonSays()
    {
        QVERIFY(!button(QStringLiteral("Save drawing…"))->isEnabled());
        stroke();
        QSignalSpy saves(page.get(), &RecognisePage::drawingSaveRequested);
        QTest::mouseClick(button(QStringLiteral("Save drawing…")), Qt::LeftButton);
        auto* dialog = page->findChild<QFileDialog*>();
        QVERIFY(dialog);
        QVERIFY(dialog->nameFilters().join(QString()).contains(QStringLiteral("*.jsonl")));
        stroke({200, 200}, {220, 220}); // not in it: the drawing is that of the moment
        Q_EMIT dialog->fileSelected(QStringLiteral("/somewhere/四.jsonl"));
        dialog->close();
        QCOMPARE(saves.count(), 1);
        QCOMPARE(saves[0][0].value<Drawing>().strokes().size(), std::size_t{1});
        QCOMPARE(saves[0][1].toString(), QStringLiteral("/somewhere/四.jsonl"));
        openPicture();
        QVERIFY(!button(QStringLiteral("Save drawing…"))->isEnabled());
    }

    void modelPicker()
    {
        auto* picker = page->findChild<ModelPicker*>();
        QSignalSpy chosen(page.get(), &RecognisePage::modelChosen);
        page->setModels({{QStringLiteral("Digit Lab 1 (shipped)"), QStringLiteral("shipped"), {}},
                         {QStringLiteral("epoch 1, 97.4 %"), QStringLiteral("/r:1"), QStringLiteral("monday-seed")},
                         {QStringLiteral("epoch 2, 98.2 %"), QStringLiteral("/r:2"), QStringLiteral("monday-seed")}},
                        QStringLiteral("shipped"));
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(picker->currentText(), QStringLiteral("Digit Lab 1 (shipped)"));
        const int heading = picker->findText(QStringLiteral("monday-seed"));
        QVERIFY(heading > 0);
        QVERIFY(!(picker->model()->flags(picker->model()->index(heading, 0)) & Qt::ItemIsSelectable));
        QVERIFY(picker->itemText(picker->count() - 1).contains(QStringLiteral(".pth")));
        // With keys, as a person would; the box keeps naming the model in use until told otherwise.
        picker->setFocus();
        QTest::keyClick(picker, Qt::Key_Down);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toString(), QStringLiteral("/r:1"));
        QCOMPARE(picker->currentText(), QStringLiteral("Digit Lab 1 (shipped)"));
        page->setModels({}, QStringLiteral("/files/params_3.pth"));
        QCOMPARE(picker->currentText(), QStringLiteral("params_3.pth"));
    }

    void figureIsSavedWhereThePersonSays()
    {
        stroke();
        page->setReading(four());
        QSignalSpy saves(page.get(), &RecognisePage::figureSaveRequested);
        QTest::mouseClick(button(QStringLiteral("Save figure…")), Qt::LeftButton);
        auto* dialog = page->findChild<QFileDialog*>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(QStringLiteral("/somewhere/四.png"));
        dialog->close();
        QCOMPARE(saves.count(), 1);
        QCOMPARE(saves[0][0].value<Figure>().title, QStringLiteral("predict: 4"));
        QCOMPARE(saves[0][1].toString(), QStringLiteral("/somewhere/四.png"));
    }

    void notReadyStillDraws()
    {
        page->setReady(false);
        QVERIFY(result().startsWith(QStringLiteral("No digit read")));
        stroke();
        QCOMPARE(canvas()->ink().strokes.size(), std::size_t{1});
        QSignalSpy asked(page.get(), &RecognisePage::inkChanged);
        page->setReady(true);
        // What was drawn in the meantime is read now.
        QCOMPARE(asked.count(), 1);
    }

    void everySizeKeepsTheSquareAndCutsNothing_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("panel");
        QTest::addColumn<int>("square"); // at least
        QTest::newRow("1000 x 700") << QSize(912, 668) << 376 << 460;
        QTest::newRow("1280 x 800") << QSize(1192, 768) << 448 << 620;
        QTest::newRow("tall") << QSize(912, 1400) << 376 << 460;
        QTest::newRow("4K") << QSize(3752, 2128) << 448 << 1900;
    }

    void everySizeKeepsTheSquareAndCutsNothing()
    {
        QFETCH(QSize, size);
        QFETCH(int, panel);
        QFETCH(int, square);
        page->resize(size);
        QApplication::processEvents();
        QCOMPARE(page->size(), size);
        QCOMPARE(canvas()->width(), canvas()->height());
        QVERIFY2(canvas()->width() >= square, qPrintable(QString::number(canvas()->width())));
        auto* scroll = page->findChild<QScrollArea*>();
        QCOMPARE(scroll->widget()->width(), panel);
        const auto placed
            = [this](QWidget* widget) { return QRect(widget->mapTo(page.get(), QPoint(0, 0)), widget->size()); };
        QList<QRect> tools;
        for (const char* text : {"Eraser", "Undo", "Redo", "Clear", "Open…", "Paste"}) {
            QPushButton* tool = button(QString::fromUtf8(text));
            QVERIFY2(tool->width() >= tool->sizeHint().width(), text);
            tools << placed(tool);
        }
        tools << placed(page->findChild<QSlider*>()) << placed(canvas()) << placed(scroll);
        for (int i = 0; i < tools.size(); ++i) {
            QVERIFY(page->rect().contains(tools[i]));
            for (int j = 0; j < i; ++j)
                QVERIFY2(!tools[i].intersects(tools[j]), qPrintable(QStringLiteral("%1 and %2").arg(i).arg(j)));
        }
    }

    void changesItsLanguageWhileItShows()
    {
        stroke();
        page->setReading(four());
        Brackets brackets;
        QApplication::installTranslator(&brackets);
        QApplication::processEvents();
        QVERIFY(button(QStringLiteral("[Undo]")));
        QVERIFY(button(QStringLiteral("[Save figure…]")));
        for (const QLabel* label : page->findChildren<QLabel*>())
            if (label->isVisible() && !label->text().isEmpty())
                QVERIFY2(label->text().contains(QLatin1Char('[')), qPrintable(label->text()));
        // Names that scripts look for stay, and the class read still comes first.
        QVERIFY(named(QStringLiteral("Canvas")) && named(QStringLiteral("Result")));
        QVERIFY(result().startsWith(QStringLiteral("4")));
        QApplication::removeTranslator(&brackets);
        QApplication::processEvents();
        QVERIFY(button(QStringLiteral("Undo")));
    }

    void everyControlHasANameAndTabReachesIt()
    {
        stroke();
        page->setReading(four());
        QSet<QWidget*> reached;
        canvas()->setFocus();
        for (int i = 0; i < 30; ++i) {
            reached << QApplication::focusWidget();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QVERIFY(reached.contains(canvas()));
        for (const char* text : {"Eraser", "Undo", "Clear", "Open…", "Paste", "Save drawing…", "Save figure…"})
            QVERIFY2(reached.contains(button(QString::fromUtf8(text))), text);
        QVERIFY(reached.contains(page->findChild<ModelPicker*>()));
        for (QWidget* widget : std::as_const(reached)) {
            auto* push = qobject_cast<QPushButton*>(widget);
            QVERIFY(!widget->accessibleName().isEmpty() || (push && !push->text().isEmpty()));
        }
    }
};

QTEST_MAIN(TestRecognisePage)
#include "test_recognise_page.moc"
