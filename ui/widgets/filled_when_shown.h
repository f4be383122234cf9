#pragma once

#include <type_traits>
#include <utility>

class QWidget;

namespace digitlab {

/// Tab comes to what is in `widget` where it comes to the widget itself, although that was made after what follows.
void tabWithin(QWidget& widget);

/// A widget that starts hidden and makes its content when it is first to be seen: what nobody looks at takes no time
/// while the window starts.
template <typename Base>
class FilledWhenShown : public Base {
public:
    template <typename... Arguments, typename = std::enable_if_t<std::is_constructible_v<Base, Arguments...>>>
    explicit FilledWhenShown(Arguments&&... arguments)
        : Base(std::forward<Arguments>(arguments)...)
    {
        Base::setVisible(false);
    }

    void setVisible(bool visible) override
    {
        if (visible && !std::exchange(m_filled, true)) {
            fill();
            tabWithin(*this);
        }
        Base::setVisible(visible);
    }

protected:
    /// Called once.
    virtual void fill() = 0;
    /// Whether there is content, or it is being made.
    bool isFilled() const { return m_filled; }

private:
    bool m_filled = false;
};

} // namespace digitlab
