#include "app/command_line/read_verb.h"

#include "app/command_line/console.h"
#include "app/command_line/reading_loop.h"
#include "app/command_line/stop_signal.h"
#include "app/command_line/texts.h"
#include "app/engine_loader.h"
#include "app/input_walk.h"

#include <algorithm>

namespace digitlab {

namespace {

std::array<Point, 4> cornersOf(const Ink& ink)
{
    Point least{ink.width, ink.height}, most{0, 0};
    for (const Stroke& stroke : ink.strokes) {
        for (const Point point : stroke) {
            least = {std::min(least.x, point.x), std::min(least.y, point.y)};
            most = {std::max(most.x, point.x), std::max(most.y, point.y)};
        }
    }
    return {least, Point{most.x, least.y}, most, Point{least.x, most.y}};
}

/// The number that is drawn; a digit that stands alone is one, too.
PageReading numberIn(const Model& model, const Ink& ink)
{
    PageReading number = model.readNumber(ink);
    if (number.size() > 1)
        return number;
    const Reading one = model.read(ink);
    number.rows.clear();
    if (one.verdict != Verdict::none && one.hint != Hint::severalDigits)
        number.rows = {{PageDigit{.corners = cornersOf(ink), .reading = one}}};
    return number;
}

} // namespace

void ReadVerb::addOptions(VerbOptions& options)
{
    options.setUsage(tr("[OPTION ...] PHOTO..."));
    options.texts("PHOTO",
                  tr("photos or scans of pages, ink files (.jsonl) with a number in each drawing, folders with all "
                     "that is below them"),
                  m_inputs);
    options.text("--model", "M", tr("the model that reads; the shipped one if not given"), m_model);
    options.choice("--format", rowFormatWords, tr("how the pages are written; text if not given"),
                   [this](RowFormat format) { m_format = format; });
    options.addHelp(
        tr("A page"),
        {tr("may lie on a side, upside down or aslant. Its rows are joined by |, a sign that is no digit is ?.")});
    options.addHelp(tr("A model is"), {tr("a file, a run (its best epoch), RUN:N (its epoch N) or the word shipped.")});
    options.addHelp(tr("Examples"),
                    {QStringLiteral("digitlab read page.jpg"),
                     QStringLiteral("digitlab read --format json meter.jpg receipt.png")});
}

ExitStatus ReadVerb::run()
{
    std::stop_source stop;
    const StopSignal signal([&stop] { stop.request_stop(); });
    const std::shared_ptr<Engine> engine = loadEngine();
    const std::shared_ptr<const Model> model = engine->openModel(m_model);
    PageReadingRows rows(m_format);
    ReadingLoop loop(rows, stop.get_token());
    walkInputs(m_inputs,
               {.picture =
                    [&](const std::string& path) {
                        loop.attempt([&] { print(rows.row(path, model->readPage(engine->openPicture(path)))); });
                    },
                .ink =
                    [&](const std::string& path) {
                        loop.attempt([&] {
                            const std::vector<InkEntry> entries = engine->openInk(path);
                            if (entries.empty())
                                throw Error(path + ": there is no drawing in it");
                            for (const InkEntry& entry : entries) {
                                loop.obeyStop();
                                const std::string source = path + ":" + std::to_string(entry.line);
                                if (entry.error.empty())
                                    print(rows.row(source, numberIn(*model, entry.ink)));
                                else
                                    loop.problem(entry.error.starts_with(source) ? entry.error
                                                                                 : source + ": " + entry.error);
                            }
                        });
                    },
                .nothing = [&](const std::string& folder) { loop.nothingIn(folder); },
                .problem = [&](const std::string& message) { loop.problem(message); }});
    return loop.finish();
}

} // namespace digitlab
