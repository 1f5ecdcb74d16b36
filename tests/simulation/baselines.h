// What any model has to beat: predictions of a coming score that need no model of the index.
#pragma once

#include <array>
#include <vector>

namespace ipi::simulation {

constexpr int kBaselines = 3;        // repeat the last score; local trend; ridge fit of the bars
using Bars = std::array<double, 3>;  // sell-through, excess, stranded

// `scores` and `bars` of the same weeks, oldest first; `now` = the bars of the week to predict, `ahead` weeks after the
// last score.
std::array<double, kBaselines> baseline_predictions(const std::vector<int>& scores, const std::vector<Bars>& bars,
                                                    const Bars& now, int ahead);

}  // namespace ipi::simulation
