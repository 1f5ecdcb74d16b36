#include "cli/text_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "cli/words.h"
#include "view/sku_table.h"

namespace ipi {
namespace {

constexpr std::size_t kRanked = 10;
constexpr double kShownPoints = 0.05;  // less is written as 0.0

class TextReport {
 public:
  explicit TextReport(bool markdown) : markdown_(markdown) {}

  std::string write(const Session& session) {
    for (const auto& account : session.accounts()) write_account(*account);
    write_files(session);
    return std::move(out_);
  }

  std::string write_plan(const Account& account, const PlanGoal& goal, const Plan& plan) {
    heading(fmt::format("Reach {:.0f}{}", goal.target, goal.by ? " by " + goal.by->iso() : ""));
    switch (plan.outcome) {
      case PlanOutcome::already_there: item(fmt::format("Nothing to do: {:.0f} is there.", plan.score_before)); break;
      case PlanOutcome::reached:
        item(fmt::format("{} steps: {:.0f} to {:.0f}, cost {}", plan.steps.size(), plan.score_before, plan.score_after,
                         money(account, plan.cost_minor)));
        if (plan.lower_bound && goal.objective == PlanObjective::money) {
          const bool is_best = plan.proven_best || round_half_away(*plan.lower_bound) >= plan.cost_minor;
          item(is_best ? std::string("No plan is cheaper")
                       : fmt::format("No plan costs less than {}", money(account, round_half_away(*plan.lower_bound))));
        }
        break;
      case PlanOutcome::out_of_reach:
        item(fmt::format("Out of reach: all steps together lead to {:.0f} and cost {}", plan.score_after,
                         money(account, plan.cost_minor)));
        break;
      case PlanOutcome::over_budget:
        item(fmt::format("The budget ends at {:.0f}; all steps would lead to {:.0f}", plan.score_after,
                         plan.best_score));
        break;
    }
    std::vector<const Action*> steps;
    for (const Action& step : plan.steps) steps.push_back(&step);
    std::stable_sort(steps.begin(), steps.end(),
                     [](const Action* a, const Action* b) { return a->points_gain > b->points_gain; });
    for (const Action* step : steps) write_action(account, *step);
    return std::move(out_);
  }

 private:
  void heading(std::string_view text) { line(markdown_ ? fmt::format("\n## {}\n", text) : fmt::format("\n{}", text)); }
  void line(std::string_view text) {
    out_ += text;
    out_ += '\n';
  }
  void item(std::string_view text) { line(fmt::format("{}{}", markdown_ ? "- " : "  ", text)); }

  void write_account(const Account& account) {
    const SellerInventory& inventory = account.inventory();
    const std::string_view code = info(inventory.marketplace).code;
    heading(fmt::format("{} as of {}{}", code.empty() ? "Marketplace unknown" : code, inventory.as_of.iso(),
                        inventory.as_of_assumed ? " (assumed: no file tells a day)" : ""));
    if (!account.has_score()) {
      item(fmt::format("No score: {}", account.no_score_reason == "no_stock" ? "no units on hand in these files"
                                                                             : "the files lack sales and excess"));
      return;
    }
    const ScoreBreakdown& b = account.breakdown;
    item(fmt::format("Estimated IPI for the week of {}: {:.0f}, 8 times in 10 between {:.0f} and {:.0f}",
                     b.week_of.iso(), b.estimate, b.low, b.high));
    item(fmt::format("The line is {:.0f}: {:.0f} points {}; {}", account.threshold,
                     b.estimate < account.threshold ? account.threshold - b.estimate : b.estimate - account.threshold,
                     b.estimate < account.threshold ? "missing" : "above it",
                     b.calibrated ? fmt::format("calibrated by {} official score(s), {:+.0f}", b.scores_used, b.shift)
                                  : "not calibrated by an official score yet"));
    write_factors(account);
    write_ranking(account);
    write_actions(account);
  }

  void write_factors(const Account& account) {
    constexpr std::pair<FactorKind, std::string_view> kTitles[] = {{FactorKind::sell_through, "Sell-through, 90 days"},
                                                                   {FactorKind::excess, "Excess stock"},
                                                                   {FactorKind::stranded, "Stranded stock"},
                                                                   {FactorKind::in_stock, "In stock, popular SKUs"}};
    for (const auto& [kind, title] : kTitles) {
      const Factor& factor = account.factors.factor(kind);
      if (!factor.counted) continue;
      if (!factor.value) {
        item(fmt::format("{}: not in the files", title));
        continue;
      }
      const bool ratio = kind == FactorKind::sell_through;
      item(fmt::format("{}: {} ({:.0f} of {:.0f}), {}; {:.0f} points lost; {} of {} SKUs known", title,
                       ratio ? fmt::format("{:.2f}", *factor.value) : fmt::format("{:.1f} %", *factor.value * 100),
                       factor.numerator, factor.denominator, grade_name(factor.grade),
                       account.breakdown.part(kind).points_lost, factor.coverage.skus_known, factor.coverage.skus_all));
    }
  }

  void write_ranking(const Account& account) {
    heading("SKUs that cost most points");
    const std::size_t shown = std::min(kRanked, account.shares.order.size());
    for (std::size_t i = 0; i < shown; ++i) {
      const std::uint32_t sku = account.shares.order[i];
      if (!(account.shares.total[sku] > 0)) break;
      const SellerInventory& inventory = account.inventory();
      item(fmt::format("{:5.1f}  {}  {}", account.shares.total[sku], inventory.text(inventory.sku, sku),
                       cut_text(inventory.text(inventory.title, sku), 60)));
    }
  }

  static std::string money(const Account& account, std::int64_t minor) {
    const Currency currency = account.inventory().currency;
    if (minor == kUnknownMinor || !currency.known()) return "unknown";
    const double unit = currency.exponent() == 2 ? 100 : 1;
    return fmt::format("{:.2f} {}", static_cast<double>(minor) / unit, currency.code());
  }

  void write_action(const Account& account, const Action& action) {
    const SellerInventory& inventory = account.inventory();
    const std::size_t sku = index_of(action.sku);
    const bool dated = action.deadline_day != kNoDeadline;
    const std::string_view title = cut_text(inventory.text(inventory.title, sku), 50);
    item(fmt::format("{:+6.1f} points  {} {}{}{}{}", action.points_gain, action_phrase(action.kind, action.units),
                     inventory.text(inventory.sku, sku), title.empty() ? "" : fmt::format(" ({})", title),
                     cost_words(account, action), dated ? fmt::format("; by {}", Day(action.deadline_day).iso()) : ""));
  }

  // "; costs 12.00 USD, saves 3.10 USD in fees". What is nothing is not said; what is not known is.
  static std::string cost_words(const Account& account, const Action& action) {
    std::string words;
    if (action.cost_minor == kUnknownMinor) {
      words = "; cost unknown";
    } else if (action.cost_minor != 0) {
      words = fmt::format("; {} {}", action.cost_minor > 0 ? "costs" : "brings",
                          money(account, std::abs(action.cost_minor)));
    }
    if (action.fees_avoided_minor != kUnknownMinor && action.fees_avoided_minor > 0) {
      words += fmt::format("{} saves {} in fees", words.empty() ? ";" : ",", money(account, action.fees_avoided_minor));
    }
    return words;
  }

  void write_actions(const Account& account) {
    if (account.advice == nullptr || account.advice->ranked().empty()) return;
    heading("What to do, best first");
    std::size_t written = 0;
    for (const std::uint32_t i : account.advice->ranked()) {
      const Action& action = account.advice->actions()[i];
      const bool saves = action.fees_avoided_minor != kUnknownMinor && action.fees_avoided_minor > 0;
      // A promotion that would sell one unit more is no advice.
      if (action.points_gain < kShownPoints && !saves) continue;
      write_action(account, action);
      if (++written == kRanked) break;
    }
  }

  void write_files(const Session& session) {
    heading("Files");
    for (const FileFacts* facts : session.files()) {
      if (!facts->refusal.empty()) {
        write_refusal(*facts);
        continue;
      }
      item(fmt::format("{}: {}{}, {}, {} of {} rows used", facts->name, kind_title(facts->kind),
                       facts->variant.empty() ? "" : fmt::format(" ({})", facts->variant), facts->encoding,
                       facts->rows_used, facts->rows_read));
      for (const DiagEntry& entry : facts->diagnostics.entries()) {
        if (entry.code == DiagCode::column_unknown) continue;
        const DiagSample* first = entry.samples.empty() ? nullptr : &entry.samples.front();
        item(fmt::format(
            "    {}{}: {}{}", entry.column.empty() ? "" : entry.column + ": ", words(entry.code).sentence, entry.count,
            first != nullptr && first->place.line > 0 ? fmt::format(" (first in line {})", first->place.line) : ""));
      }
    }
  }

  void write_refusal(const FileFacts& facts) {
    const auto refused = std::find_if(facts.diagnostics.entries().begin(), facts.diagnostics.entries().end(),
                                      [&](const DiagEntry& e) { return info(e.code).name == facts.refusal; });
    if (refused == facts.diagnostics.entries().end()) return;
    const DiagWords& told = words(refused->code);
    item(fmt::format("{}: not used. {}. {}", facts.name, told.sentence, told.remedy));
    if (!facts.looks_like.empty()) item(fmt::format("    It comes nearest to {}.", kind_title(facts.looks_like)));
    for (const std::string& column : facts.missing_columns) item(fmt::format("    Missing column: {}", column));
  }

  bool markdown_;
  std::string out_;
};

}  // namespace

std::string write_text_report(const Session& session, bool markdown) { return TextReport(markdown).write(session); }

std::string write_plan_report(const Account& account, const PlanGoal& goal, const Plan& plan, bool markdown) {
  return TextReport(markdown).write_plan(account, goal, plan);
}

}  // namespace ipi
