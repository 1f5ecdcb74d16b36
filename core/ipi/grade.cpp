#include "ipi/grade.h"

namespace ipi {
namespace {

constexpr std::array<GradeCutoffs, kFactorCount> kCutoffs{{
    // Sell-through.
    {1.0, 2.0, 7.0,
     "Assumption A-01: 0.8 was shown as the bottom 40 % of sellers (PPC Den, 2024-04-12); one turn a quarter is the "
     "edge",
     "Source: Amazon FAQ (US mid-2020 text; older DE FAQ): below 2 is fair",
     "Source: two independent sellers (sellersasksellers.com/t/2723; EU forum thread 489140): 7 is excellent", "2024"},
    // Excess.
    {0.30, 0.10, 0.05, "Assumption A-02: sellers name 30 % as clearly too much; no edge is published",
     "Source: azs25.com (JP, 2020): 10 % is the usual green target",
     "Assumption A-03: sellers name 5 % as the best bar", "2020"},
    // Stranded.
    {0.05, 0.01, 0.0, "Source: PPC Den (2024): below 5 % in practice",
     "Source: marketplacevalet.com (practice): below 1 %", "Assumption A-04: dark green only with nothing stranded",
     "2024"},
    // In stock.
    {0.70, 0.90, 1.0, "Source: Amazon video on the FBA in-stock rate (transcript): below 70 % is poor",
     "Source: same video: 90 % to 100 % is good", "Source: same video: 100 % is excellent", "2021"},
}};

}  // namespace

const GradeCutoffs& default_cutoffs(FactorKind kind) { return kCutoffs[index_of(kind)]; }

Grade grade_of(FactorKind kind, std::optional<double> value, const GradeCutoffs& cutoffs) {
  if (!value) return Grade::unknown;
  auto reaches = [&](double edge) { return higher_is_better(kind) ? *value >= edge : *value <= edge; };
  if (reaches(cutoffs.excellent)) return Grade::excellent;
  if (reaches(cutoffs.good)) return Grade::good;
  if (reaches(cutoffs.fair)) return Grade::fair;
  return Grade::poor;
}

}  // namespace ipi
