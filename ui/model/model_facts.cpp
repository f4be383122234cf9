#include "ui/model/model_facts.h"

#include "ui/model/layer_words.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <string_view>

namespace digitlab {

namespace {

struct Known {
    const char* key;
    const char* label;
    const char* sentence;
};

// In the order in which they are shown; what a file says beside these follows under its own names.
constexpr std::array<Known, 13> known{{
    {"data", QT_TRANSLATE_NOOP("ModelFacts", "Data"), nullptr},
    {"recipe", QT_TRANSLATE_NOOP("ModelFacts", "Recipe"),
     QT_TRANSLATE_NOOP("ModelFacts", "Recipe: a network and every number of its training, under one name.")},
    {"seed", QT_TRANSLATE_NOOP("ModelFacts", "Random seed"),
     QT_TRANSLATE_NOOP("ModelFacts", "Random seed: the same number makes the same training again.")},
    {"epochs", QT_TRANSLATE_NOOP("ModelFacts", "Epochs"),
     QT_TRANSLATE_NOOP("ModelFacts", "Epoch: one way through all training pictures.")},
    {"epoch", QT_TRANSLATE_NOOP("ModelFacts", "Epoch"),
     QT_TRANSLATE_NOOP("ModelFacts", "Epoch: one way through all training pictures.")},
    {"validation_accuracy", QT_TRANSLATE_NOOP("ModelFacts", "Validation accuracy"),
     QT_TRANSLATE_NOOP("ModelFacts", "Validation accuracy: the share of the pictures kept back that is read rightly.")},
    {"validation_loss", QT_TRANSLATE_NOOP("ModelFacts", "Validation loss"),
     QT_TRANSLATE_NOOP("ModelFacts", "Loss: how far the probabilities are from the truth; 0 is perfect.")},
    {"test_accuracy", QT_TRANSLATE_NOOP("ModelFacts", "Test accuracy"),
     QT_TRANSLATE_NOOP("ModelFacts",
                       "Test accuracy: the share of pictures never used in training that is read rightly.")},
    {"test_loss", QT_TRANSLATE_NOOP("ModelFacts", "Test loss"),
     QT_TRANSLATE_NOOP("ModelFacts", "Loss: how far the probabilities are from the truth; 0 is perfect.")},
    {"none_threshold", QT_TRANSLATE_NOOP("ModelFacts", "No digit below"),
     QT_TRANSLATE_NOOP("ModelFacts",
                       "No digit: what the two likeliest digits together do not reach counts as none at all.")},
    {"threshold", QT_TRANSLATE_NOOP("ModelFacts", "Digit from"),
     QT_TRANSLATE_NOOP("ModelFacts",
                       "Digit from: from this probability on a reading counts as a digit; below it stays open.")},
    {"licence", QT_TRANSLATE_NOOP("ModelFacts", "Licence"), nullptr},
    {"date", QT_TRANSLATE_NOOP("ModelFacts", "Date"), nullptr},
}};

QString translated(const char* text)
{
    return text ? QCoreApplication::translate("ModelFacts", text) : QString();
}

const std::string* find(const ModelInfo& info, std::string_view key)
{
    for (const auto& [name, value] : info.facts)
        if (name == key)
            return &value;
    return nullptr;
}

bool isShare(std::string_view key)
{
    return key.ends_with("accuracy") || key.ends_with("threshold");
}

/// A record's value as people read it; numbers in a file have a point in every locale.
QString valueText(std::string_view key, const std::string& value)
{
    const QString text = QString::fromStdString(value);
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber)
        return key == "data" && text == QStringLiteral("mnist") ? QStringLiteral("MNIST") : text;
    if (isShare(key) && number >= 0 && number <= 1)
        return percentText(number, key.ends_with("threshold") ? 1 : 2);
    if (key.ends_with("loss"))
        return decimalText(number, 4);
    bool isWhole = false;
    const qlonglong whole = text.toLongLong(&isWhole);
    if (isWhole)
        return key == "seed" ? text : wholeText(whole);
    return QLocale().toString(number, 'g', 6);
}

QString originText(const ModelInfo& info)
{
    switch (info.origin) {
    case ModelOrigin::shipped:
        return translated(QT_TRANSLATE_NOOP("ModelFacts", "comes with the program"));
    case ModelOrigin::run:
        return translated(QT_TRANSLATE_NOOP("ModelFacts", "a training of this program"));
    case ModelOrigin::file:
        return translated(QT_TRANSLATE_NOOP("ModelFacts", "a file"));
    }
    return {};
}

QString classesText(const ModelInfo& info)
{
    QStringList names;
    for (const std::string& name : info.classes)
        names << QString::fromStdString(name);
    return translated(QT_TRANSLATE_NOOP("ModelFacts", "%1: %2"))
        .arg(wholeText(names.size()), names.join(QStringLiteral(" ")));
}

void addRecord(const ModelInfo& info, QList<Fact>& facts)
{
    for (const Known& one : known)
        if (const std::string* value = find(info, one.key))
            facts << Fact{translated(one.label), valueText(one.key, *value), translated(one.sentence)};
    for (const auto& [name, value] : info.facts) {
        const bool isKnown
            = std::any_of(known.begin(), known.end(), [&key = name](const Known& one) { return one.key == key; });
        if (!isKnown && name != "network")
            facts << Fact{QString::fromStdString(name).replace(QLatin1Char('_'), QLatin1Char(' ')),
                          valueText(name, value),
                          {}};
    }
}

/// A string literal of Python that stands for any path.
QString pythonLiteral(const QString& text)
{
    QString literal(QLatin1Char('"'));
    for (const QChar c : text) {
        if (c == QLatin1Char('"') || c == QLatin1Char('\\'))
            literal += QLatin1Char('\\') + QString(c);
        else if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            literal += QStringLiteral("\\x%1").arg(static_cast<int>(c.unicode()), 2, 16, QLatin1Char('0'));
        else
            literal += c;
    }
    return literal + QLatin1Char('"');
}

} // namespace

QString modelTitle(const ModelInfo& info)
{
    const QString title = QString::fromStdString(info.title);
    constexpr std::string_view unfinished = ", unfinished";
    if (info.origin == ModelOrigin::run && info.title.ends_with(unfinished))
        return translated(QT_TRANSLATE_NOOP("ModelFacts", "%1, unfinished"))
            .arg(title.chopped(static_cast<qsizetype>(unfinished.size())));
    const std::size_t place = info.title.rfind(", epoch ");
    if (info.origin != ModelOrigin::run || place == std::string::npos)
        return title;
    const QString epoch = QString::fromStdString(info.title.substr(place + 8));
    return translated(QT_TRANSLATE_NOOP("ModelFacts", "%1, epoch %2"))
        .arg(QString::fromStdString(info.title.substr(0, place)), epoch);
}

QString modelHeader(const ModelInfo& info)
{
    const QString parameters = parametersText(info.parameters);
    const std::string* accuracy = find(info, "validation_accuracy");
    if (!accuracy)
        return parameters;
    return translated(QT_TRANSLATE_NOOP("ModelFacts", "%1, validation accuracy %2"))
        .arg(parameters, percentText(QString::fromStdString(*accuracy).toDouble()));
}

QList<Fact> modelFacts(const ModelInfo& info)
{
    QList<Fact> facts;
    facts << Fact{translated(QT_TRANSLATE_NOOP("ModelFacts", "Origin")), originText(info), {}};
    if (!info.file.empty())
        facts << Fact{translated(QT_TRANSLATE_NOOP("ModelFacts", "File")),
                      QString::fromStdString(info.file.string()),
                      {}};
    facts << Fact{translated(QT_TRANSLATE_NOOP("ModelFacts", "Network")),
                  translated(QT_TRANSLATE_NOOP("ModelFacts", "%1, %2"))
                      .arg(QString::fromStdString(info.network), parametersText(info.parameters)),
                  translated(
                      QT_TRANSLATE_NOOP("ModelFacts", "Network: the layers above, and how they are connected."))};
    facts << Fact{translated(QT_TRANSLATE_NOOP("ModelFacts", "Classes")), classesText(info),
                  translated(QT_TRANSLATE_NOOP("ModelFacts", "Classes: what the network can answer."))};
    addRecord(info, facts);
    return facts;
}

QString pythonSnippet(const QString& file)
{
    return QStringLiteral("import torch\nstate = torch.load(%1)").arg(pythonLiteral(file));
}

} // namespace digitlab
