#pragma once

#include "core/api/model.h"

#include <QObject>
#include <QStringList>

#include <vector>

class QKeyEvent;

namespace digitlab {

/// The signs of a page or of a number on the canvas, in reading order: which one is looked at, and what a person has
/// corrected. The boxes, the text, the table and the bars all show this list.
class SignList : public QObject {
    Q_OBJECT

public:
    enum class State { sure, unsure, none, corrected };

    explicit SignList(QObject* parent = nullptr)
        : QObject(parent)
    {
    }

    /// Another reading. What was corrected in the one before stays corrected where the same sign is found again.
    void setPage(PageReading page, int current);
    void clear() { setPage({}, -1); }
    const PageReading& page() const { return m_page; }

    int count() const { return static_cast<int>(m_places.size()); }
    const PageDigit& sign(int index) const;
    /// From 0.
    int row(int index) const { return m_places[static_cast<std::size_t>(index)].row; }
    int column(int index) const { return m_places[static_cast<std::size_t>(index)].column; }
    State state(int index) const;
    int countOf(State state) const;
    int firstOf(State state) const;

    /// -1: none.
    int current() const { return m_current; }
    void setCurrent(int index);
    /// On or back in reading order; at the ends nothing happens.
    void step(int by);
    /// The nearest one in another row.
    void stepRow(int by);

    /// What a person says that it is: a class, or `?` for no digit; empty takes the correction back. Whether it was
    /// one.
    bool correct(int index, const QString& text);
    /// The same for what is looked at, by the key of a class; Backspace takes it back. Whether the key meant that.
    bool correctByKey(const QKeyEvent& event);
    /// Arrow keys, Home and End choose another sign. Whether the key meant that.
    bool moveByKey(const QKeyEvent& event);

    /// A class, or a dash.
    QString text(int index) const;
    static QString stateText(State state);
    /// `7, sure, 98.7 %`
    QString words(int index) const;
    /// Of the class that stands for it, 0..1; negative: there is none to tell.
    double probability(int index) const;
    QStringList rows() const;
    /// `18 digits in 3 rows`
    QString facts() const;
    /// The sign that is looked at, for screen readers; empty: none is.
    QString currentWords() const;
    /// All of it for screen readers: the text first.
    QString description() const;
    /// With tabulators, as a spreadsheet takes it.
    QString table() const;

Q_SIGNALS:
    void pageChanged();
    void signChanged(int index);
    void currentChanged(int index);

private:
    struct Place {
        int row = 0;
        int column = 0;
    };

    void keepCorrections(const PageReading& before);
    PageDigit& at(int index);

    PageReading m_page;
    std::vector<Place> m_places;
    int m_current = -1;
};

/// Its corners' mean.
Point middleOf(const PageDigit& sign);

} // namespace digitlab
