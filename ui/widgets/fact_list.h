#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace digitlab {

class ElidedLabel;

struct Fact {
    QString label;
    QString value;
    QString tooltip; ///< one sentence, term first; may be empty
};

/// What is known about a thing: labels in text2 at the left, values beside them, one line each. Long values (paths) are
/// elided in the middle.
class FactList : public QWidget {
    Q_OBJECT

public:
    explicit FactList(QWidget* parent = nullptr);

    void setFacts(const QList<Fact>& facts);
    /// 0: as wide as the longest label.
    void setLabelWidth(int width);
    /// `label: value`, one a line.
    QString text() const;

private:
    struct Row {
        QLabel* label;
        ElidedLabel* value;
    };

    QGridLayout* m_grid;
    QList<Row> m_rows;
    QList<Fact> m_facts;
};

} // namespace digitlab
