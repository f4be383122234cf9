#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace digitlab {

/// A sentence as core's sources put it together: its fixed words in order, without the names and numbers between them.
struct CoreSentence {
    QString file;
    QStringList words;
};

/// What the sources below a folder throw or give as a reason. Found by the places where they do so (throw, problem(),
/// fail(), require(), reason, outcome.message), and by reading the expressions there.
QList<CoreSentence> coreSentences(const QString& folder);

} // namespace digitlab
