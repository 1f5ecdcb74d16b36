// Official scores that the seller noted from the dashboard: a small file of days and scores. Its days say
// when a score was shown, not what day the account's files are of.
#pragma once

#include "report/kinds/shorthand.h"

namespace ipi::kinds {

inline constexpr ColumnSpec kOfficialScoresColumns[] = {
    {Id::score_day, Type::day, Merge::key,
     "Date|Week|Day|Week of|Week starting|Monday|Datum|Woche|Semaine|Settimana|Semana|Fecha|Data|日付|週"},
    {Id::marketplace, Type::marketplace, Merge::key, "Marketplace|Store|Country|Marktplatz"},
    {Id::score, Type::count, Merge::last,
     "Score|IPI|IPI score|Official score|Official IPI|Inventory Performance Index|Lagerbestandsindex|LBI|"
     "在庫パフォーマンス指標"},
};
inline constexpr Requirement kOfficialScoresSignature[] = {{{Id::score_day}}, {{Id::score}}};
inline constexpr Requirement kOfficialScoresNeeded[] = {{{Id::score_day}}, {{Id::score}}};
inline constexpr VariantMark kOfficialScoresVariants[] = {{"date and score", Id::score}};

inline constexpr ReportSpec kOfficialScores{
    ReportKind::official_scores, "official_scores",       Role::extra,
    RepeatRule::event,           kOfficialScoresColumns,  kOfficialScoresSignature,
    kOfficialScoresNeeded,       kOfficialScoresVariants, Id::none};

}  // namespace ipi::kinds
