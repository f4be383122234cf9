#include "ui/recognise/canvas.h"
#include "ui/recognise/picture_view.h"
#include "ui/recognise/recognise_page_private.h"

#include <QScopedValueRollback>

#include <utility>

// How the page goes through what was opened.

namespace digitlab {

void RecognisePage::Private::setSources(const QList<Source>& list)
{
    leave();
    sources().setSources(list);
    area->showStrip(list.size() > 1);
    Q_EMIT q.sourcesChanged(list.size() > 1 ? list : QList<Source>());
}

/// What is on the canvas goes back to where it belongs.
void RecognisePage::Private::leave()
{
    const int at = row();
    if (at >= 0 && sources().item(at).source.isDrawing() && !area->showsPicture()) {
        sources().setDrawing(at, canvas().drawing());
        const QScopedValueRollback rollback(changing, true);
        canvas().setDrawing(std::exchange(own, std::nullopt).value_or(Drawing()));
    }
    if (at >= 0 && area->showsPicture() && signs.count() > 0)
        sources().setPage(at, signs.page());
    looked = 0;
}

void RecognisePage::Private::look(int at)
{
    if (at < 0 || at >= sources().count())
        return;
    leave();
    looked = sources().item(at).source.id;
    message->clear();
    area->strip().setCurrent(at);
    area->showWayBack(true);
    if (sources().item(at).source.isDrawing() && sources().item(at).source.problem.isEmpty())
        showDrawing(at);
    else
        showPicture(at);
}

void RecognisePage::Private::showDrawing(int at)
{
    const StripModel::Item& item = sources().item(at);
    own = canvas().drawing();
    Drawing drawing;
    if (item.drawing)
        drawing = *item.drawing;
    else
        drawing = Drawing(*item.source.ink, static_cast<float>(canvas().brush()) * Drawing::side, item.source.note);
    area->showPicture(false);
    {
        const QScopedValueRollback rollback(changing, true);
        canvas().setDrawing(std::move(drawing));
    }
    forgetReading();
    Q_EMIT q.inkChanged(canvas().ink());
}

void RecognisePage::Private::showPicture(int at)
{
    const StripModel::Item item = sources().item(at);
    area->picture().setBusy(shownName(item.source), item.summary.thumbnail);
    area->showPicture(true);
    forgetReading();
    if (!item.source.problem.isEmpty()) {
        // Nothing is asked any more about what was looked at before.
        Q_EMIT q.inkChanged({});
        q.setUnreadable(item.source.problem);
        return;
    }
    Q_EMIT q.sourceChosen(item.source);
}

void RecognisePage::Private::drawInstead()
{
    if (looked == 0)
        return;
    leave();
    // A single picture is gone with that; of several the strip stays.
    if (sources().count() == 1)
        sources().setSources({});
    area->strip().setCurrent(-1);
    area->showWayBack(false);
    area->showPicture(false);
    area->picture().clear();
    canvas().setFocus();
    forgetReading();
    Q_EMIT q.inkChanged(canvas().ink());
}

void RecognisePage::Private::closeSources()
{
    const bool away = looked != 0;
    const bool hadFocus = area->strip().isAncestorOf(q.window()->focusWidget());
    drawInstead();
    setSources({});
    if (!away && hadFocus)
        canvas().setFocus();
}

void RecognisePage::Private::takeOnlyDrawing(const Source& source)
{
    if (!source.problem.isEmpty()) {
        q.setUnreadable(source.problem);
        return;
    }
    {
        const QScopedValueRollback rollback(changing, true);
        canvas().replaceDrawing(*source.ink, source.note);
    }
    drawInstead();
}

void RecognisePage::showSources(const QList<Source>& list)
{
    d->message->clear();
    d->setSources(list);
    if (list.isEmpty())
        d->drawInstead();
    else
        d->look(0);
}

void RecognisePage::setPicture(const QImage& image, const QSize& original)
{
    if (d->looked == 0 || !d->area->showsPicture())
        return;
    const int at = d->row();
    d->area->picture().setPicture(image, original, at >= 0 ? shownName(d->sources().item(at).source) : QString());
    d->forgetReading();
}

void RecognisePage::setReading(const Reading& reading)
{
    // An answer that was on its way when the canvas was cleared answers nothing.
    const bool drawing = !d->area->showsPicture();
    if (drawing && d->canvas().isEmpty())
        return;
    d->reading = reading;
    d->area->setReadAsPage(!drawing, false);
    d->showReading();
    d->tellActions();
    if (d->looked != 0)
        d->sources().setSummary(d->row(), summaryOf(reading));
}

void RecognisePage::setPage(const PageReading& page)
{
    if (d->area->showsPicture() || !d->canvas().isEmpty())
        d->setPage(page);
}

void RecognisePage::setUnreadable(const QString& sentence)
{
    const int at = d->row();
    if (at >= 0 && d->sources().count() > 1) {
        Summary summary;
        summary.problem = sentence;
        d->sources().setSummary(at, summary);
        d->area->picture().setUnreadable(shownName(d->sources().item(at).source));
        d->showNothing();
    } else if (d->looked != 0) {
        d->drawInstead();
    }
    const MessageBar::Words another = [] { return tr("Open another…"); };
    d->message->showMessage(MessageBar::Kind::error, sentence, at >= 0 ? another : MessageBar::Words());
}

void RecognisePage::setSummary(quint64 id, const Summary& summary)
{
    const int at = d->sources().rowOf(id);
    // What is looked at has its own answer, of the drawing as it is now.
    if (id == d->looked && d->shownReading() && at >= 0) {
        Summary now = d->sources().item(at).summary;
        now.thumbnail = summary.thumbnail;
        d->sources().setSummary(at, now);
        return;
    }
    d->sources().setSummary(at, summary);
}

void RecognisePage::setDrawings(quint64 id, const std::vector<InkEntry>& entries)
{
    const int at = d->sources().rowOf(id);
    if (at < 0 || entries.empty())
        return;
    const QList<Source> drawings = inkSources(d->sources().item(at).source.file, entries);
    const bool wasLookedAt = id == d->looked;
    if (d->sources().count() == 1 && drawings.size() == 1 && wasLookedAt) {
        d->takeOnlyDrawing(drawings.first());
        return;
    }
    d->sources().replace(at, drawings);
    d->area->showStrip(d->sources().count() > 1);
    Q_EMIT sourcesChanged(d->sources().sources());
    if (wasLookedAt)
        d->look(at);
}

} // namespace digitlab
