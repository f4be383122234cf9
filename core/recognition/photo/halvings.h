#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace digitlab {

/// A picture (8 bits) and its copies of half the size, a quarter and so on, each made when it is first asked for, from
/// the next larger one if that is there. Of a large photo not all rows are read for them: that would take longer than
/// all else.
class Halvings {
public:
    enum class Rows { all, enough };

    /// `enough`: as many as show each line of a photo, where the lens makes even the thinnest some pixels wide.
    explicit Halvings(cv::Mat picture, Rows rows = Rows::all);

    /// The picture after so many halvings. An odd column at the right and an odd row at the bottom are dropped. Valid
    /// until the next call.
    const cv::Mat& at(int halvings);
    cv::Size sizeAt(int halvings) const;

    /// A part of that copy, which is not empty, or one made from more rows. The rest of the copy is not made for it.
    cv::Mat part(int halvings, const cv::Rect& area) const;

    const cv::Mat& whole() const { return m_copies.front(); }

    /// How often it can be halved with the long side at least `longSide` pixels and the short side 2.
    int downTo(int longSide) const;

private:
    std::vector<cv::Mat> m_copies; ///< by number of halvings; empty where not asked for
    int m_rowStep;                 ///< of the rows that are read
};

} // namespace digitlab
