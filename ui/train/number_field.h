#pragma once

#include <QAbstractSpinBox>

#include <limits>
#include <optional>

namespace digitlab {

/// What a number field takes and how its arrows go on.
struct NumberRule {
    enum class Steps { ones, doubles, twentieths, oneTwoFive };

    double least = 0;
    double most = std::numeric_limits<double>::max();
    /// The ends themselves are not allowed.
    bool aboveLeast = false;
    bool belowMost = false;
    bool whole = false;
    Steps steps = Steps::ones;
};

/// A field for one number that takes both decimal signs and powers of ten, whatever the locale. Anything can be typed;
/// what is wrong with it is told by problem().
class NumberField : public QAbstractSpinBox {
    Q_OBJECT

public:
    explicit NumberField(const NumberRule& rule, QWidget* parent = nullptr);

    /// Nothing while the text is no allowed number.
    std::optional<double> value() const;
    /// The value, or `otherwise` while there is none.
    double valueOr(double otherwise) const { return value().value_or(otherwise); }
    /// Shows a number; valueChanged only follows when it differs.
    void setValue(double value);
    /// What is wrong: `between 0 and 1`. Empty when it is good.
    QString problem() const;

    void stepBy(int steps) override;
    QValidator::State validate(QString& text, int& position) const override;
    void fixup(QString& text) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The text has changed, whether it is a good number or not.
    void valueChanged();

protected:
    StepEnabled stepEnabled() const override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tidy();
    QString textOf(double value) const;
    double next(double value, bool up) const;

    NumberRule m_rule;
    /// The number last shown or typed well: kept exactly while nobody types.
    std::optional<double> m_value;
    bool m_showing = false;
};

} // namespace digitlab
