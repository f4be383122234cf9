#include "ui/recognise/canvas.h"
#include "ui/recognise/ink_painter.h"
#include "ui/recognise/number_card.h"
#include "ui/recognise/picture_view.h"
#include "ui/recognise/recognise_page_private.h"
#include "ui/theme/theme.h"
#include "ui/widgets/steps_view.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>
#include <utility>

// How the page shows several signs.

namespace digitlab {

namespace {

/// Pixels of a drawing that signs are cut out of.
constexpr int drawingSide = 800;

/// The corners lie around the lines' middles; `by`: to their edges.
void grow(PageReading& page, float by)
{
    for (std::vector<PageDigit>& row : page.rows) {
        for (PageDigit& digit : row) {
            std::array<Point, 4>& c = digit.corners;
            c = {Point{c[0].x - by, c[0].y - by},
                 {c[1].x + by, c[1].y - by},
                 {c[2].x + by, c[2].y + by},
                 {c[3].x - by, c[3].y + by}};
        }
    }
}

} // namespace

void RecognisePage::Private::connectSigns()
{
    connect(&signs, &SignList::currentChanged, &q, [this] {
        if (showsSigns())
            showSign();
    });
    connect(&signs, &SignList::signChanged, &q, [this] { signCorrected(); });
    connect(area, &CanvasArea::readAsPageChosen, &q, [this](bool page) { readAs(page); });
    NumberCard& number = panel->number();
    connect(&number, &NumberCard::copyTextRequested, &q,
            [this] { QGuiApplication::clipboard()->setText(signs.rows().join(QLatin1Char('\n'))); });
    connect(&number, &NumberCard::copyTableRequested, &q,
            [this] { QGuiApplication::clipboard()->setText(signs.table()); });
    connect(&number, &NumberCard::saveRequested, &q, [this] { savePage(); });
}

void RecognisePage::Private::setPage(const PageReading& page)
{
    const bool drawing = !area->showsPicture();
    const int at = row();
    // What was corrected when the picture was looked at before.
    if (!drawing && signs.count() == 0 && at >= 0 && sources().item(at).page)
        signs.setPage(*sources().item(at).page, -1);
    reading.reset();
    milliseconds = page.milliseconds;
    if (page.size() == 0) {
        signs.clear();
        area->showSigns(false);
        panel->setEmpty(tr("No digits found"), tr("There is nothing on this page that looks like a digit."));
        tellResult();
    } else {
        panel->setKind(drawing ? ReadingPanel::Kind::number : ReadingPanel::Kind::page);
        const int kept = drawing ? -1 : signs.current();
        PageReading shown = page;
        if (drawing)
            grow(shown, static_cast<float>(canvas().brush() / 2) * Drawing::side);
        signs.setPage(std::move(shown), drawing ? static_cast<int>(page.size()) - 1 : std::max(kept, 0));
        // The first doubt is what a person most likely looks for.
        if (!drawing && kept < 0)
            signs.setCurrent(std::max(0, signs.firstOf(SignList::State::unsure)));
        area->showSigns(true);
        showSign();
    }
    area->setReadAsPage(!drawing, !drawing);
    tellActions();
    if (looked != 0)
        sources().setSummary(at, summaryOf(signs.page()));
}

SignPicture RecognisePage::Private::signPictureOf(int side) const
{
    if (signs.current() < 0)
        return {};
    const PageDigit& sign = signs.sign(signs.current());
    if (area->showsPicture())
        return signPicture(area->picture().image(), area->picture().original(), sign, side);
    const Ink ink = canvas().ink();
    const QImage whole = inkImage(ink, drawingSide, canvas().brush(), color(Token::paper, q.palette()),
                                  color(Token::ink, q.palette()));
    return signPicture(whole, QSizeF(static_cast<double>(ink.width), static_cast<double>(ink.height)), sign, side);
}

void RecognisePage::Private::showSign()
{
    const SignPicture picture = signPictureOf(qRound(StepsView::tileSide * q.devicePixelRatioF()));
    panel->setSign(milliseconds, picture.image, picture.box);
    tellResult();
    tellActions();
}

void RecognisePage::Private::readAs(bool page)
{
    const ReadAs as = page ? ReadAs::page : ReadAs::digit;
    sources().setReadAs(row(), as);
    // The corrections stay for the way back.
    if (signs.count() > 0)
        sources().setPage(row(), signs.page());
    forgetReading();
    area->setReadAsPage(true, page);
    Q_EMIT q.readAsChosen(as);
}

void RecognisePage::Private::signCorrected()
{
    if (!showsSigns())
        return;
    tellResult();
    if (looked != 0)
        sources().setSummary(row(), summaryOf(signs.page()));
}

void RecognisePage::Private::savePage()
{
    const int at = row();
    if (at < 0)
        return;
    const Source& source = sources().item(at).source;
    const QString from = source.file.isEmpty() ? shownName(source) : source.file;
    const PageReading page = signs.page();
    choosePageFile(q, QFileInfo(shownName(source)).completeBaseName() + QStringLiteral(".csv"),
                   [this, page, from](const QString& path) { Q_EMIT q.pageSaveRequested(page, from, path); });
}

} // namespace digitlab
