#include "app/window/page_file.h"

#include "app/page_record.h"
#include "ui/recognise/file_content.h"
#include "ui/widgets/path_text.h"

#include <QIODevice>

namespace digitlab {

QByteArray pageContent(const PageReading& page, const QString& source, const QString& path)
{
    const std::string name = pathFrom(source).string();
    const auto writer = [](const std::string& text) {
        return [text](QIODevice& out) { return out.write(text.data(), static_cast<qint64>(text.size())) >= 0; };
    };
    return fileContent(path,
                       {{"csv", writer(pageCsvHead() + "\n" + pageCsvRow(name, page) + "\n")},
                        {"json", writer("[\n" + pageJson(name, page) + "\n]\n")}},
                       "the name of a page ends in .csv or .json", "the page could not be written");
}

} // namespace digitlab
