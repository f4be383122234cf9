#include "program.h"

#include <QCoreApplication>
#include <QMimeDatabase>
#include <QtTest>

using namespace digitlab;

/// What a desktop takes our files for, by the list of types that is installed with the program.
class DesktopTypesTest : public QObject {
    Q_OBJECT

public:
    /// Before the application, which looks for the lists once.
    static bool installTypes(const TestFolder& folder)
    {
        // Beside the system's own types in one folder, as after installation: of several folders Qt 6.4 lets the last
        // one decide, whatever the priorities.
        const QString packages = folder.filePath(QStringLiteral("mime/packages/"));
        writeFile((packages + QStringLiteral("digitlab.xml")).toStdString(),
                  textOf(QStringLiteral(DIGITLAB_RESOURCES "/desktop/digitlab.xml")));
        return QFile::copy(QStringLiteral("/usr/share/mime/packages/freedesktop.org.xml"),
                           packages + QStringLiteral("freedesktop.org.xml"))
            && qputenv("XDG_DATA_DIRS", folder.filePath(QStringLiteral("empty")).toLocal8Bit())
            && qputenv("XDG_DATA_HOME", folder.path().toLocal8Bit());
    }

private Q_SLOTS:
    void initTestCase();
    void types_data();
    void types();

private:
    QString write(const QString& name, const std::string& text) const
    {
        writeFile(m_folder.filePath(name).toStdString(), text);
        return m_folder.filePath(name);
    }

    TestFolder m_folder;
};

void DesktopTypesTest::initTestCase()
{
    const Result result = run({QStringLiteral("export"), QStringLiteral("--to"), QStringLiteral("pth"),
                               m_folder.filePath(QStringLiteral("ours.pth"))});
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(result.status, 0);
    QVERIFY(QFile::copy(m_folder.filePath(QStringLiteral("ours.pth")), m_folder.filePath(QStringLiteral("renamed"))));
}

void DesktopTypesTest::types_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("type");
    const QString model = QStringLiteral("application/x-digitlab-model");
    const QString ink = QStringLiteral("application/x-digitlab-ink");
    QTest::newRow("model") << m_folder.filePath(QStringLiteral("ours.pth")) << model;
    QTest::newRow("model without an ending") << m_folder.filePath(QStringLiteral("renamed")) << model;
    QTest::newRow("path file of Python") << write(QStringLiteral("site.pth"), "/usr/lib/somewhere\n")
                                         << QStringLiteral("text/plain");
    QTest::newRow("drawing") << write(QStringLiteral("1.ink"), "{\"box\":[28,28],\"strokes\":[[[1,2]]]}\n") << ink;
    QTest::newRow("drawing with a label")
        << write(QStringLiteral("2.ink"), "{\"box\": [280.5, 280], \"label\": 3, \"strokes\": [[[1, 2]]]}\n") << ink;
    QTest::newRow("other lines of JSON") << write(QStringLiteral("3.ink"), "{\"box\":[28,28],\"text\":\"no\"}\n")
                                         << QStringLiteral("text/plain");
    QTest::newRow("run") << write(QStringLiteral("run.json"), "{}\n") << QStringLiteral("application/x-digitlab-run");
    QTest::newRow("other JSON") << write(QStringLiteral("run2.json"), "{}\n") << QStringLiteral("application/json");
}

void DesktopTypesTest::types()
{
    QFETCH(QString, file);
    QFETCH(QString, type);
    QCOMPARE(QMimeDatabase().mimeTypeForFile(file).name(), type);
}

int main(int argc, char** argv)
{
    const TestFolder types;
    if (!DesktopTypesTest::installTypes(types))
        return 1;
    QCoreApplication application(argc, argv);
    DesktopTypesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "desktop_types_test.moc"
