#pragma once

#include <QString>
#include <QTranslator>

namespace digitlab {

/// Puts every text of the program in brackets: what stands outside them was not translated.
class Brackets : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        return QStringLiteral("[%1]").arg(QString::fromUtf8(source));
    }
    bool isEmpty() const override { return false; }
};

} // namespace digitlab
