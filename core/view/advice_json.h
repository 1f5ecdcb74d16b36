// What to do: actions, plan, alerts, what-ifs and the ways out for a SKU, as parts of `ipiscope/1`.
#pragma once

#include "advice/edits.h"
#include "view/account.h"
#include "view/json_writer.h"

namespace ipi {

void write_action(JsonWriter& json, const Account& account, const Action& action);
// "actions": best first; all of them natively, the first `most` for the page.
void write_actions(JsonWriter& json, const Account& account, std::size_t most);
// "plan": null without a score. A plan out of reach may hold a step for every SKU of a large account: its first
// `most_steps` are written in full, and the trimmed ones; `chosen` names them all.
constexpr std::size_t kStepsForPage = 500;
// Of the candidates the page gets so many ids; the program names all.
constexpr std::size_t kCandidatesForPage = 10'000;
void write_plan_field(JsonWriter& json, const Account& account, std::size_t most_steps);
void write_plan(JsonWriter& json, const Account& account, const PlanGoal& goal, const Plan& plan,
                std::size_t most_steps);
void write_alerts(JsonWriter& json, const Account& account, std::size_t most);
void write_outcome(JsonWriter& json, const Account& account, const Outcome& outcome);
// The ways out for one SKU, side by side: "options".
void write_options(JsonWriter& json, const Account& account, SkuId sku);

// Money, or null where not known.
void write_money(JsonWriter& json, std::string_view name, const Account& account, std::optional<std::int64_t> minor);

}  // namespace ipi
