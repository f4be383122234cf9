#pragma once

#include "core/api/model.h"
#include "ui/theme/theme.h"

#include <QString>

#include <optional>

namespace digitlab {

/// An icon with its colour that stands for how a reading ended.
struct OutcomeMark {
    const char* icon;
    Token token;
};

/// Without a verdict: what could not be read.
inline OutcomeMark outcomeMark(std::optional<Verdict> verdict)
{
    if (!verdict)
        return {"warning", Token::bad};
    switch (*verdict) {
    case Verdict::digit:
        return {"check-circle", Token::ok};
    case Verdict::unsure:
        return {"question-circle", Token::warn};
    case Verdict::none:
        break;
    }
    return {"none-circle", Token::text2};
}

/// The word for a reading that counts as a digit, by its probability of 0..1: `sure`, or `likely` where one of ten or
/// more such readings is wrong.
QString digitWord(double probability);

} // namespace digitlab
