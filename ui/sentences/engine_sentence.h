#pragma once

#include <QString>
#include <QStringList>

namespace digitlab {

/// A sentence of the engine (an Error's text, the reason why a file was left out, what a run's outcome says) in the
/// reader's language. The engine speaks English and knows no translations, and its sentences also lie in files; so what
/// it says is recognised by engine_phrases.h, names and numbers in it are kept, and what is not recognised stays as it
/// is. Asked again after a change of language, the same English sentence gives the new one.
QString engineSentence(const QString& english);

/// `label: value` and `one, two, three` with the signs of the reader's language.
QString labelled(const QString& label, const QString& value);
QString listed(const QStringList& parts);

} // namespace digitlab
