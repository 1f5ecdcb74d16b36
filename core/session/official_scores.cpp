#include "session/official_scores.h"

#include <algorithm>

#include "base/sort.h"

namespace ipi {
namespace {

constexpr std::array<ColumnId, kFactorCount> kBarColumns{ColumnId::bar_sell_through, ColumnId::bar_excess,
                                                         ColumnId::bar_stranded, ColumnId::bar_in_stock};

void add_once(std::vector<OfficialScore>& scores, const OfficialScore& score) {
  const auto same = std::find_if(scores.begin(), scores.end(), [&](const OfficialScore& known) {
    return known.date.monday() == score.date.monday() && known.score == score.score;
  });
  if (same == scores.end()) {
    scores.push_back(score);
    return;
  }
  for (std::size_t b = 0; b < kFactorCount; ++b) {
    if (!same->bars[b]) same->bars[b] = score.bars[b];
  }
}

}  // namespace

std::vector<OfficialScore> official_scores_of(Marketplace marketplace, Marketplace chosen,
                                              std::span<const OfficialScore> typed,
                                              std::span<const SourceTable> sources, const RowMarkets& markets) {
  std::vector<OfficialScore> scores;
  if (marketplace == chosen) {
    for (const OfficialScore& score : typed) add_once(scores, score);
  }
  for (std::size_t s = 0; s < sources.size(); ++s) {
    const FileTable& table = *sources[s].table;
    const FileTable::Whole& days = table.whole(ColumnId::score_day);
    const FileTable::Whole& numbers = table.whole(ColumnId::score);
    for (std::size_t row = 0; row < std::min(days.size(), numbers.size()); ++row) {
      const Marketplace told = markets.markets[s][row];
      const bool here = told == marketplace || (told == Marketplace::unknown && marketplace == chosen);
      if (!here || !days.has(row) || !numbers.has(row)) continue;
      OfficialScore score{Day(days[row]), numbers[row], {}};
      for (std::size_t b = 0; b < kFactorCount; ++b) {
        const FileTable::Decimal& bar = table.decimal(kBarColumns[b]);
        if (bar.has(row)) score.bars[b] = bar[row];
      }
      add_once(scores, score);
    }
  }
  sort_values(scores, [](const OfficialScore& a, const OfficialScore& b) { return a.date < b.date; });
  return scores;
}

}  // namespace ipi
