#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace digitlab {

/// A class's name as a picture: 112 px and more as its place grows, smaller where a long name would not fit.
class ClassPicture : public QWidget {
    Q_OBJECT

public:
    explicit ClassPicture(QWidget* parent = nullptr);

    void setText(const QString& text, Token token);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    Token m_token = Token::text;
};

} // namespace digitlab
