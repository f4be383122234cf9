#pragma once

#include <QMap>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace digitlab {

/// Labels at the left in text2, fields at the right and of one width; rows of 32 with 8 between, groups with 12 more. A
/// field's error stands under the field.
class Form : public QWidget {
    Q_OBJECT

public:
    explicit Form(QWidget* parent = nullptr);

    /// The tooltip, one sentence with the term first, explains label and field alike. Returns the label.
    QLabel* addRow(const QString& label, QWidget* field, const QString& tooltip = {});
    /// A widget over both columns (a preview).
    void addWide(QWidget* widget);
    /// The space between two groups.
    void addGap();
    void setFieldWidth(int width);

    // By the field that addRow took.
    void setRowText(QWidget* field, const QString& label, const QString& tooltip = {});
    void setRowVisible(QWidget* field, bool visible);
    /// Red edge and the sentence under the field; an empty sentence takes both away.
    void setError(QWidget* field, const QString& sentence);
    QString error(QWidget* field) const;

private:
    struct Row {
        QLabel* label = nullptr;
        QLabel* error = nullptr;
        int space = -1; ///< the grid's row above it that holds the distance; -1: none
        int distance = 0;
    };

    int addSpace();

    QGridLayout* m_grid;
    QMap<QWidget*, Row> m_rows;
    int m_next = 0;
    int m_fieldWidth = 148;
    bool m_gap = false;
};

} // namespace digitlab
