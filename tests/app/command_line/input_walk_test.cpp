#include "app/input_walk.h"
#include "program.h"

#include <QtTest>

#include <filesystem>
#include <memory>

using namespace digitlab;
namespace fs = std::filesystem;

class InputWalkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void orderOfFolders();
    void orderGiven();
    void namedFilesAreTried();
    void emptyFolder();
    void circle();
    void bytes();

private:
    /// What was visited: `picture PATH`, `ink PATH`, `nothing FOLDER`, `problem MESSAGE`, the test's folder cut off.
    std::vector<std::string> walk(const std::vector<std::string>& inputs) const;
    std::string in(const std::string& name) const { return (m_path / name).string(); }

    std::unique_ptr<TestFolder> m_folder;
    fs::path m_path;
};

void InputWalkTest::init()
{
    m_folder = std::make_unique<TestFolder>();
    QVERIFY(m_folder->isValid());
    m_path = m_folder->path().toStdString();
}

std::vector<std::string> InputWalkTest::walk(const std::vector<std::string>& inputs) const
{
    std::vector<std::string> seen;
    const auto note = [&](const char* kind) {
        return [&seen, kind, this](const std::string& text) {
            const std::string prefix = m_path.string() + "/";
            seen.push_back(std::string(kind) + " " + (text.starts_with(prefix) ? text.substr(prefix.size()) : text));
        };
    };
    walkInputs(
        inputs,
        {.picture = note("picture"), .ink = note("ink"), .nothing = note("nothing"), .problem = note("problem")});
    return seen;
}

void InputWalkTest::orderOfFolders()
{
    for (const char* name : {"10.png", "9.PNG", "a/2.jpg", "a/10.jpg", "b.jsonl", ".hidden.png", ".git/1.png",
                             "__MACOSX/1.png", "notes.txt", "run.json", "model.pth"})
        writeFile(m_path / name, "x");
    QCOMPARE(walk({m_path.string()}),
             (std::vector<std::string>{"picture 9.PNG", "picture 10.png", "picture a/2.jpg", "picture a/10.jpg",
                                       "ink b.jsonl"}));
    QCOMPARE(walk({m_path.string() + "/"}).size(), std::size_t{5});
}

void InputWalkTest::orderGiven()
{
    for (const char* name : {"2.png", "1.png", "d/1.png"})
        writeFile(m_path / name, "x");
    QCOMPARE(walk({in("2.png"), in("d"), in("1.png"), in("2.png")}),
             (std::vector<std::string>{"picture 2.png", "picture d/1.png", "picture 1.png", "picture 2.png"}));
}

void InputWalkTest::namedFilesAreTried()
{
    writeFile(m_path / "notes.txt", "x");
    QCOMPARE(walk({in("notes.txt"), in(".hidden.png"), in("missing.JSONL")}),
             (std::vector<std::string>{"picture notes.txt", "picture .hidden.png", "ink missing.JSONL"}));
}

void InputWalkTest::emptyFolder()
{
    writeFile(m_path / "d/notes.txt", "x");
    QCOMPARE(walk({in("d")}), std::vector<std::string>{"nothing d"});
}

void InputWalkTest::circle()
{
    writeFile(m_path / "1.png", "x");
    fs::create_directory_symlink(m_path, m_path / "again");
    fs::create_symlink("1.png", m_path / "2.png");
    QCOMPARE(walk({m_path.string()}), (std::vector<std::string>{"picture 1.png", "picture 2.png"}));
    QCOMPARE(walk({in("again")}), (std::vector<std::string>{"picture again/1.png", "picture again/2.png"}));
}

void InputWalkTest::bytes()
{
    writeFile(m_path / "\xff,\n.png", "x");
    QCOMPARE(walk({m_path.string()}), (std::vector<std::string>{"picture \xff,\n.png"}));
}

QTEST_APPLESS_MAIN(InputWalkTest)
#include "input_walk_test.moc"
