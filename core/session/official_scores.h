// The official scores of one marketplace: those that the user typed, and those in files (lists of scores, histories). The
// same score twice in one week is one; two different ones of a week both stay, for the calibration to point out.
#pragma once

#include <span>
#include <vector>

#include "inventory/row_markets.h"
#include "inventory/source_table.h"
#include "ipi/history.h"

namespace ipi {

// `chosen`: the marketplace of what was typed, and of scores in files that name none. By date, typed ones first.
std::vector<OfficialScore> official_scores_of(Marketplace marketplace, Marketplace chosen,
                                              std::span<const OfficialScore> typed,
                                              std::span<const SourceTable> sources, const RowMarkets& markets);

}  // namespace ipi
