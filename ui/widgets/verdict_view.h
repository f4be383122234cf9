#pragma once

#include "core/api/model.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace digitlab {

class ClassPicture;

/// The answer: the class in large type, how sure it is by icon and word, and what else to know. Its accessible
/// description starts with the class read, or says that there is none.
class VerdictView : public QWidget {
    Q_OBJECT

public:
    explicit VerdictView(QWidget* parent = nullptr);

    void setReading(const Reading& reading);
    /// No answer: one large line and a second one that says what to do.
    void setEmpty(const QString& line, const QString& detail);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showSure();
    void showUnsure();
    void showNone();
    void showIcon(const QString& name, Token token);
    void setLines(const QString& large, const QString& second, const QString& third);
    void refresh();
    QString className(int index) const;
    double probability(int index) const;

    ClassPicture* m_picture;
    QLabel* m_icon;
    QLabel* m_large;
    QLabel* m_second;
    QLabel* m_third;
    std::optional<Reading> m_reading;
    QString m_emptyLine;
    QString m_emptyDetail;
};

} // namespace digitlab
