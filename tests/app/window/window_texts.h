#pragma once

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTableView>
#include <QTextDocumentFragment>
#include <QTextEdit>
#include <QWidget>

namespace digitlab {

/// A text that a person meets, and where.
struct WindowText {
    QString where;
    QString text;
};

inline QString className(const QObject& object)
{
    return QLatin1String(object.metaObject()->className());
}

inline void addTexts(QList<WindowText>& texts, const QAction& action)
{
    texts << WindowText{QStringLiteral("menu"), action.text()};
    if (!action.toolTip().isEmpty() && action.toolTip() != QString(action.text()).remove(QLatin1Char('&')))
        texts << WindowText{QStringLiteral("menu's tooltip"), action.toolTip()};
}

/// Everything that one widget shows, or tells a screen reader.
inline QList<WindowText> textsOf(const QWidget& widget)
{
    QList<WindowText> texts;
    const auto add = [&](const char* what, const QString& text) {
        if (!text.isEmpty())
            texts << WindowText{className(widget) + QLatin1Char(' ') + QLatin1String(what), text};
    };
    add("tooltip", widget.toolTip());
    add("name", widget.accessibleName());
    add("description", widget.accessibleDescription());
    if (widget.isWindow())
        add("title", widget.windowTitle());
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        add("label",
            Qt::mightBeRichText(label->text()) ? QTextDocumentFragment::fromHtml(label->text()).toPlainText()
                                               : label->text());
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        add("button", button->text());
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
        add("placeholder", line->placeholderText());
    if (const auto* text = qobject_cast<const QTextEdit*>(&widget))
        add("text", text->toPlainText());
    if (const auto* spin = qobject_cast<const QSpinBox*>(&widget)) {
        add("special value", spin->specialValueText());
        add("suffix", spin->suffix());
    }
    if (const auto* combo = qobject_cast<const QComboBox*>(&widget))
        for (int i = 0; i < combo->count(); ++i)
            add("choice", combo->itemText(i));
    if (const auto* table = qobject_cast<const QTableView*>(&widget); table && table->model())
        for (int i = 0; i < table->model()->columnCount(); ++i)
            add("head", table->model()->headerData(i, Qt::Horizontal).toString());
    for (const QAction* action : widget.actions())
        addTexts(texts, *action);
    return texts;
}

/// Of all widgets below one that are shown, and of all menus.
inline QList<WindowText> textsBelow(const QWidget& root)
{
    QList<WindowText> texts = textsOf(root);
    for (const QWidget* widget : root.findChildren<QWidget*>())
        if (widget->isVisible() || qobject_cast<const QMenu*>(widget))
            texts << textsOf(*widget);
    return texts;
}

/// What is left of a text in the language of brackets when the translated parts are taken away, if it holds words.
inline QString wordsOutsideBrackets(QString text)
{
    static const QRegularExpression inner(QStringLiteral("\\[[^\\[\\]]*\\]"));
    while (text.contains(inner))
        text.remove(inner);
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
    return text.contains(word) ? text.trimmed() : QString();
}

} // namespace digitlab
