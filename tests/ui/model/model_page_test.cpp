#include "tests/support/brackets.h"
#include "ui/model/export_card.h"
#include "ui/model/layer_flow.h"
#include "ui/model/layer_view.h"
#include "ui/model/model_facts.h"
#include "ui/model/model_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"

#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace digitlab {

namespace {

ModelInfo model(const char* reference, std::size_t hidden)
{
    ModelInfo info;
    info.reference = reference;
    info.title = "seed-mnist, epoch 3";
    info.origin = ModelOrigin::run;
    info.file = "/home/somebody/with/a/very/long/path/to/all/the/runs/that/there/are/2026-seed-mnist/params_3.pth";
    info.network = "seed";
    info.classes = {"0", "1", "2"};
    info.parameters = 131466;
    info.layers = {{"input", "Grey, in 3 channels", {3, 28, 28}, 0}};
    for (std::size_t i = 1; i <= hidden; ++i)
        info.layers.push_back({"conv" + std::to_string(i), "Conv 3 × 3, norm, ReLU, pool 2", {32, 14, 14}, 896});
    info.layers.push_back({"dense.2", "Linear, softmax", {3}, 1290});
    info.facts = {{"recipe", "seed"}, {"seed", "12345"},     {"epoch", "3"}, {"validation_accuracy", "0.97391"},
                  {"data", "mnist"},  {"own_remark", "mine"}};
    return info;
}

} // namespace

class ModelPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        applyTheme(*qApp, Scheme::light);
    }

    void init()
    {
        m_page = std::make_unique<ModelPage>();
        m_page->resize(912, 668);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup() { m_page.reset(); }

    void beforeTheModelIsThereNothingLeavesThePage()
    {
        QVERIFY(label(QStringLiteral("The model is being opened…")));
        QVERIFY(!button(QStringLiteral("Use in Recognise"))->isEnabled());
        m_page->exportModel();
        QVERIFY(!m_page->findChild<QFileDialog*>());
    }

    void tellsWhatTheModelIs()
    {
        m_page->showModel(model("/runs/a:3", 2));
        QVERIFY(label(QStringLiteral("131,466 parameters, validation accuracy 97.4 %")));
        QVERIFY(label(QStringLiteral("97.39 %")));
        QVERIFY(label(QStringLiteral("MNIST")));
        QVERIFY(label(QStringLiteral("12345")));
        QVERIFY(label(QStringLiteral("own remark")));
        QVERIFY(label(QStringLiteral("32 × 14 × 14")));
        QVERIFY(label(QStringLiteral("896 parameters")));
        QSignalSpy use(m_page.get(), &ModelPage::useInRecogniseRequested);
        click(QStringLiteral("Use in Recognise"));
        QCOMPARE(use.count(), 1);
        QTest::mouseClick(named(QStringLiteral("Copy the facts")), Qt::LeftButton);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(QStringLiteral("Random seed: 12345\n")));
        QVERIFY(copied.contains(QStringLiteral("/runs/that/there/are/2026-seed-mnist/params_3.pth\n")));
    }

    void arrowKeysWalkThroughAWideNetwork()
    {
        m_page->showModel(model("/runs/a:3", 8));
        auto* flow = m_page->findChild<LayerFlow*>();
        const QList<LayerView*> layers = flow->findChildren<LayerView*>();
        QCOMPARE(layers.size(), 10);
        QTRY_VERIFY(flow->horizontalScrollBar()->maximum() > 0);
        layers.front()->setFocus();
        QTest::keyClick(layers.front(), Qt::Key_Left);
        QVERIFY(layers.front()->hasFocus());
        QTest::keyClick(layers.front(), Qt::Key_Right);
        QVERIFY(layers[1]->hasFocus());
        QCOMPARE(layers[1]->accessibleName(), QStringLiteral("conv1"));
        QVERIFY(layers[1]->accessibleDescription().contains(QStringLiteral("896 parameters")));
        QTest::keyClick(layers[1], Qt::Key_End);
        QVERIFY(layers.back()->hasFocus());
        QCOMPARE(flow->horizontalScrollBar()->value(), flow->horizontalScrollBar()->maximum());
        m_page->showModel(model("/runs/b:1", 1));
        QCOMPARE(flow->findChildren<LayerView*>().size(), 3);
    }

    void theMenuAsksForAnotherModelOnly()
    {
        m_page->setModels({{QStringLiteral("Digit Lab 1"), QStringLiteral("shipped"), {}},
                           {QStringLiteral("epoch 3"), QStringLiteral("/runs/a:3"), QStringLiteral("a & b")},
                           {QStringLiteral("epoch 2"), QStringLiteral("/runs/a:2"), QStringLiteral("a & b")}},
                          QStringLiteral("shipped"));
        m_page->showModel(model("/runs/a:3", 1));
        QMenu* menu = m_page->findChild<PageHeader*>()->menu();
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 4);
        QMenu* run = menu->actions()[1]->menu();
        QVERIFY(run);
        QCOMPARE(run->title(), QStringLiteral("a && b"));
        QSignalSpy chosen(m_page.get(), &ModelPage::modelChosen);
        QVERIFY(run->actions()[0]->isChecked());
        run->actions()[0]->trigger();
        QCOMPARE(chosen.count(), 0);
        run->actions()[1]->trigger();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.front().front().toString(), QStringLiteral("/runs/a:2"));
    }

    /// Qt goes through all widgets meanwhile; a menu that went would end the program.
    void newColoursLeaveTheMenusAlone()
    {
        m_page->setModels({{QStringLiteral("Digit Lab 1"), QStringLiteral("shipped"), {}},
                           {QStringLiteral("epoch 1"), QStringLiteral("a:1"), QStringLiteral("a")},
                           {QStringLiteral("epoch 1"), QStringLiteral("b:1"), QStringLiteral("b")}},
                          QStringLiteral("shipped"));
        QMenu* menu = m_page->findChild<PageHeader*>()->menu();
        Q_EMIT menu->aboutToShow();
        const QPointer<QMenu> submenu = menu->findChild<QMenu*>();
        QVERIFY(submenu);
        for (const Scheme scheme : {Scheme::dark, Scheme::light, Scheme::dark, Scheme::light})
            applyTheme(*qApp, scheme);
        QVERIFY(submenu);
    }

    void aFileIsImported()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("モデル.pth")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QSignalSpy chosen(m_page.get(), &ModelPage::modelChosen);
        click(QStringLiteral("Import…"));
        auto* dialog = m_page->findChild<QFileDialog*>();
        QVERIFY(dialog);
        dialog->setDirectory(folder.path());
        dialog->selectFile(file.fileName());
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_COMPARE(chosen.count(), 1);
        QCOMPARE(chosen.front().front().toString(), file.fileName());
    }

    void weightsLeaveByTheDialog()
    {
        m_page->showModel(model("/runs/a:3", 1));
        const QTemporaryDir folder;
        QSignalSpy wanted(m_page.get(), &ModelPage::exportRequested);
        auto* out = qobject_cast<QPushButton*>(named(QStringLiteral("Export")));
        QVERIFY(out);
        QTest::mouseClick(out, Qt::LeftButton);
        auto* dialog = m_page->findChild<QFileDialog*>();
        QVERIFY(dialog);
        QCOMPARE(QFileInfo(dialog->selectedFiles().front()).fileName(), QStringLiteral("seed-mnist-epoch-3.pth"));
        const QString file = folder.filePath(QStringLiteral("mine"));
        dialog->setDirectory(folder.path());
        dialog->selectFile(file);
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_COMPARE(wanted.count(), 1);
        QCOMPARE(wanted.front()[1].toString(), file + QStringLiteral(".pth"));
        QVERIFY(!out->isEnabled());
        QVERIFY(label(QStringLiteral("writing…")));
        m_page->showExported(file + QStringLiteral(".pth"));
        QVERIFY(out->isEnabled());
        QVERIFY(label(QStringLiteral("mine.pth is written")));
        const QString code = pythonSnippet(file + QStringLiteral(".pth"));
        QCOMPARE(m_page->findChild<QPlainTextEdit*>()->toPlainText(), code);
        QTest::mouseClick(named(QStringLiteral("Copy the Python lines")), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), code + QLatin1Char('\n'));
        m_page->showModel(model("/runs/b:3", 1));
        QVERIFY(!m_page->findChild<QPlainTextEdit*>()->isVisible());
        QVERIFY(label(QStringLiteral("not exported yet")));
    }

    void aProblemKeepsTheModelInUse()
    {
        m_page->showModel(model("/runs/a:3", 1));
        m_page->showProblem(QStringLiteral("x.pth: cut short"));
        QCOMPARE(m_page->findChild<MessageBar*>()->text(), QStringLiteral("x.pth: cut short"));
        QVERIFY(label(QStringLiteral("131,466 parameters, validation accuracy 97.4 %")));
        QVERIFY(label(QStringLiteral("not exported yet")));
        m_page->showExporting();
        m_page->showProblem(QStringLiteral("out.pth: no space left"));
        QVERIFY(label(QStringLiteral("nothing was written")));
        QVERIFY(named(QStringLiteral("Export"))->isEnabled());
        m_page->showModel(model("/runs/b:3", 1));
        QVERIFY(!m_page->findChild<MessageBar*>()->isVisible());
    }

    void snippetsAreGoodPython_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("literal");
        QTest::newRow("plain") << QStringLiteral("/a/b.pth") << QStringLiteral("\"/a/b.pth\"");
        QTest::newRow("spaces and letters") << QStringLiteral("/a/数 ü.pth") << QStringLiteral("\"/a/数 ü.pth\"");
        QTest::newRow("quote") << QStringLiteral("/a\"b.pth") << QStringLiteral("\"/a\\\"b.pth\"");
        QTest::newRow("backslash") << QStringLiteral("/a\\b.pth") << QStringLiteral("\"/a\\\\b.pth\"");
        QTest::newRow("line break") << QStringLiteral("/a\nb.pth") << QStringLiteral("\"/a\\x0ab.pth\"");
    }

    void snippetsAreGoodPython()
    {
        QFETCH(QString, file);
        QFETCH(QString, literal);
        QCOMPARE(pythonSnippet(file), QStringLiteral("import torch\nstate = torch.load(%1)").arg(literal));
    }

    void numbersFollowTheLocale()
    {
        QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
        const QString header = modelHeader(model("/runs/a:3", 1));
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        QCOMPARE(header, QStringLiteral("131.466 parameters, validation accuracy 97,4 %"));
    }

    void languageChangesLive()
    {
        m_page->showModel(model("/runs/a:3", 1));
        Brackets brackets;
        QCoreApplication::installTranslator(&brackets);
        QTRY_VERIFY(button(QStringLiteral("[Use in Recognise]")));
        QVERIFY(label(QStringLiteral("[Linear][, ][softmax]")));
        // A fixed name for scripts, whatever the language.
        QVERIFY(named(QStringLiteral("Export")));
        QCoreApplication::removeTranslator(&brackets);
        QTRY_VERIFY(button(QStringLiteral("Use in Recognise")));
    }

    void theSmallestWindowHoldsThePage()
    {
        m_page->showModel(model("/runs/a:3", 8));
        QVERIFY(m_page->minimumSizeHint().width() <= 912);
        QVERIFY2(m_page->minimumSizeHint().height() <= 640,
                 qPrintable(QString::number(m_page->minimumSizeHint().height())));
    }

private:
    QLabel* label(const QString& text) const
    {
        for (QLabel* one : m_page->findChildren<QLabel*>())
            if (one->isVisible() && one->text() == text)
                return one;
        return nullptr;
    }

    QPushButton* button(const QString& text) const
    {
        for (QPushButton* one : m_page->findChildren<QPushButton*>())
            if (one->isVisible() && one->text() == text)
                return one;
        return nullptr;
    }

    QWidget* named(const QString& name) const
    {
        for (QWidget* one : m_page->findChildren<QWidget*>())
            if (one->accessibleName() == name)
                return one;
        return nullptr;
    }

    void click(const QString& text)
    {
        QVERIFY2(button(text), qPrintable(text));
        QTest::mouseClick(button(text), Qt::LeftButton);
    }

    std::unique_ptr<ModelPage> m_page;
};

} // namespace digitlab

using digitlab::ModelPageTest;
QTEST_MAIN(ModelPageTest)
#include "model_page_test.moc"
