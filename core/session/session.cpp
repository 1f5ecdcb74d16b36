#include "session/session.h"

#include <algorithm>
#include <array>

#include "report/catalog.h"
#include "view/analysis_json.h"
#include "view/sku_detail.h"

namespace ipi {
namespace {

bool counts_for_as_of(ReportKind kind) {
  const ReportSpec* spec = spec_of(kind);
  return spec == nullptr || spec->role == Role::score || spec->role == Role::history;
}

// The same report once more: the same kind with the same columns and values, whatever its name or encoding.
bool same_table(const FileTable& a, const FileTable& b) {
  if (a.kind() != b.kind() || a.rows() != b.rows() || a.column_ids() != b.column_ids()) return false;
  return std::all_of(a.column_ids().begin(), a.column_ids().end(), [&](ColumnId id) {
    return std::visit(
        [&](const auto& left) {
          using C = std::decay_t<decltype(left)>;
          const auto* right = std::get_if<C>(b.find(id));
          if (right == nullptr) return false;
          for (std::size_t row = 0; row < a.rows(); ++row) {
            if (left.has(row) != right->has(row) || (left.has(row) && left[row] != (*right)[row])) return false;
          }
          return true;
        },
        *a.find(id));
  });
}

std::string_view no_score_reason(const FactorTable& factors) {
  if (!(factors.units > 0)) return "no_stock";
  const bool any = std::any_of(factors.factors.begin(), factors.factors.end(),
                               [](const Factor& factor) { return factor.scored && factor.value.has_value(); });
  return any ? std::string_view() : "factors_missing";
}

// Days on which earlier states of the account can be rebuilt: one a week, newest first.
std::vector<Day> earlier_days(const std::vector<SourceTable>& sources, const RowMarkets& markets,
                              Marketplace marketplace, Day as_of) {
  constexpr std::size_t kMostDays = 60;
  std::vector<Day> days;
  for (std::size_t s = 0; s < sources.size(); ++s) {
    const FileTable::Whole& snapshot_days = sources[s].table->whole(ColumnId::snapshot_day);
    for (std::size_t row = 0; row < snapshot_days.size(); ++row) {
      if (!snapshot_days.has(row) || markets.markets[s][row] != marketplace) continue;
      const Day day(snapshot_days[row]);
      if (day < as_of && (days.empty() || days.back() != day)) days.push_back(day);
    }
  }
  std::sort(days.begin(), days.end(), [](Day a, Day b) { return a > b; });
  std::vector<Day> weekly;
  for (const Day day : days) {
    const bool new_week = weekly.empty() || weekly.back().monday() != day.monday();
    if (new_week && day.monday() != as_of.monday() && weekly.size() < kMostDays) weekly.push_back(day);
  }
  return weekly;
}

}  // namespace

Session::Session() = default;
Session::~Session() = default;

// --- Files ---------------------------------------------------------------------------------------------------

std::uint32_t Session::open(OpenRequest request) {
  const auto id = static_cast<std::uint32_t>(files_.size());
  files_.push_back(std::make_unique<Intake>(FileId{id}, std::move(request.name), request.modified,
                                            std::move(request.overrides), strings_));
  return id;
}

std::uint32_t Session::open(std::string_view json) {
  Result<OpenRequest, std::string> request = parse_open_request(json);
  return open(request ? std::move(*request) : OpenRequest{});
}

Intake* Session::find(std::uint32_t file) { return file < files_.size() ? files_[file].get() : nullptr; }
const Intake* Session::find(std::uint32_t file) const { return file < files_.size() ? files_[file].get() : nullptr; }

std::uint8_t* Session::stage(std::size_t bytes) {
  if (stage_.size() < bytes) stage_.resize(bytes);
  return stage_.data();
}

Feed Session::feed(std::uint32_t file, std::size_t staged_bytes) {
  IPI_CHECK(staged_bytes <= stage_.size());
  return feed(file, Bytes(stage_.data(), staged_bytes));
}

Feed Session::feed(std::uint32_t file, Bytes chunk) {
  Intake* intake = find(file);
  return intake == nullptr ? Feed::refused : intake->feed(chunk);
}

Feed Session::close(std::uint32_t file) {
  Intake* intake = find(file);
  return intake == nullptr ? Feed::refused : intake->close();
}

void Session::fail(std::uint32_t file, std::string_view code, std::string_view text) {
  Intake* intake = find(file);
  if (intake == nullptr) return;
  const auto table = diag_table();
  const auto entry = std::find_if(table.begin(), table.end(), [&](const DiagInfo& row) { return row.name == code; });
  intake->fail(entry == table.end() ? DiagCode::file_unreadable : entry->code, text);
}

void Session::drop(std::uint32_t file) {
  if (find(file) == nullptr) return;
  files_[file].reset();
  accounts_.clear();
  rows_.clear();
}

std::string Session::file_json(std::uint32_t file) const {
  const Intake* intake = find(file);
  if (intake == nullptr) return "null";
  JsonWriter json;
  write_file(json, intake->facts());
  return json.take();
}

bool Session::any_refused() const {
  return std::any_of(files_.begin(), files_.end(),
                     [](const auto& file) { return file != nullptr && !file->facts().refusal.empty(); });
}

std::vector<const FileFacts*> Session::files() const {
  std::vector<const FileFacts*> facts;
  for (const auto& file : files_) {
    if (file != nullptr) facts.push_back(&file->facts());
  }
  return facts;
}

// --- Analysis ------------------------------------------------------------------------------------------------

// Roles and repeats anew for every analysis: files come and go.
std::vector<SourceTable> Session::usable_sources(const Settings& settings) {
  std::vector<SourceTable> sources;
  for (const auto& file : files_) {
    if (file == nullptr || file->table() == nullptr) continue;
    FileFacts& facts = file->facts();
    facts.diagnostics.remove(DiagCode::repeated_file);
    const ReportSpec* spec = spec_of(file->table()->kind());
    facts.role = spec == nullptr ? "extra" : role_name(spec->role);
    const bool excluded = std::find(settings.excluded_files.begin(), settings.excluded_files.end(),
                                    index_of(facts.id)) != settings.excluded_files.end();
    const auto repeated = std::find_if(sources.begin(), sources.end(), [&](const SourceTable& other) {
      return same_table(*other.table, *file->table());
    });
    if (repeated != sources.end()) {
      facts.diagnostics.add(DiagCode::repeated_file, files_[index_of(repeated->file)]->facts().name);
    }
    if (excluded || repeated != sources.end()) {
      facts.role = "excluded";
      continue;
    }
    SourceTable source{facts.id, file->table(), facts.as_of.value_or(Day()), !facts.as_of || facts.as_of_assumed};
    sources.push_back(source);
  }
  return sources;
}

// The newest day inside the files, else the newest modification date; nullopt without either.
std::optional<Day> Session::newest_day(const std::vector<SourceTable>& sources, bool& assumed) const {
  std::optional<Day> newest;
  for (const SourceTable& source : sources) {
    if (source.as_of_assumed || !counts_for_as_of(source.table->kind())) continue;
    newest = newest ? std::max(*newest, source.as_of) : source.as_of;
  }
  assumed = !newest;
  for (const auto& file : files_) {
    if (!assumed || file == nullptr || file->table() == nullptr || !file->modified()) continue;
    newest = newest ? std::max(*newest, *file->modified()) : *file->modified();
  }
  return newest;
}

void Session::note_undated(const std::vector<SourceTable>& sources, Day as_of) {
  for (const SourceTable& source : sources) {
    FileFacts& facts = files_[index_of(source.file)]->facts();
    if (!source.as_of_assumed) continue;
    facts.as_of = as_of;
    facts.as_of_assumed = true;
  }
}

void Session::note_places(const std::vector<SourceTable>& sources, const RowMarkets& markets) {
  for (std::size_t s = 0; s < sources.size(); ++s) {
    FileFacts& facts = files_[index_of(sources[s].file)]->facts();
    std::array<bool, kMarketplaceCount> seen{};
    for (const Marketplace marketplace : markets.markets[s]) seen[static_cast<std::size_t>(marketplace)] = true;
    facts.marketplaces.clear();
    for (std::size_t m = 1; m < kMarketplaceCount; ++m) {
      if (seen[m]) facts.marketplaces.emplace_back(kMarketplaces[m].code);
    }
    facts.currencies.clear();
    const FileTable::Text& currencies = sources[s].table->text(ColumnId::currency);
    Symbol last = kNoSymbol;
    for (std::size_t row = 0; row < currencies.size(); ++row) {
      if (!currencies.has(row) || currencies[row] == last) continue;
      last = currencies[row];
      const std::string code(strings_.text(last));
      if (std::find(facts.currencies.begin(), facts.currencies.end(), code) == facts.currencies.end()) {
        facts.currencies.push_back(code);
      }
    }
    facts.diagnostics.remove(DiagCode::marketplace_unknown);
    if (markets.untold_rows[s] > 0) {
      facts.diagnostics.add(DiagCode::marketplace_unknown, std::to_string(markets.untold_rows[s]));
    }
  }
}

// Scores that the user typed, and those in files of their own.
std::vector<OfficialScore> Session::official_scores(const std::vector<SourceTable>& sources,
                                                    const Settings& settings) const {
  std::vector<OfficialScore> scores = settings.official_scores;
  for (const SourceTable& source : sources) {
    const FileTable::Whole& days = source.table->whole(ColumnId::score_day);
    const FileTable::Whole& numbers = source.table->whole(ColumnId::score);
    for (std::size_t row = 0; row < source.table->rows(); ++row) {
      if (days.has(row) && numbers.has(row)) scores.push_back({Day(days[row]), numbers[row], {}});
    }
  }
  return scores;
}

std::unique_ptr<Account> Session::analyze_market(const std::vector<SourceTable>& sources, const RowMarkets& markets,
                                                 const BuildSettings& build, const Settings& settings) const {
  auto account = std::make_unique<Account>();
  account->built = build_inventory(sources, markets, strings_, build);
  account->options.removals_counted = settings.count_units_under_removal;
  account->options.cutoffs = settings.cutoffs;
  const SellerInventory& inventory = account->inventory();
  if (!settings.excluded_skus.empty()) {
    account->options.excluded.assign(inventory.size, 0);
    for (std::size_t sku = 0; sku < inventory.size; ++sku) {
      const std::string_view name = inventory.text(inventory.sku, sku);
      account->options.excluded[sku] =
          std::find(settings.excluded_skus.begin(), settings.excluded_skus.end(), name) != settings.excluded_skus.end();
    }
  }
  account->factors = compute_factors(inventory, account->options);
  account->model = score_model(build.marketplace);
  account->threshold = settings.threshold.value_or(kDefaultThreshold);
  account->no_score_reason = no_score_reason(account->factors);

  const std::vector<OfficialScore> scores = official_scores(sources, settings);
  if (!scores.empty()) {
    std::vector<DatedFactors> states{dated(account->factors)};
    // What the oldest state tells of the weeks before it.
    std::vector<DatedFactors> guessed = backcast(inventory, account->factors);
    for (const Day day : earlier_days(sources, markets, build.marketplace, build.as_of)) {
      BuildSettings earlier = build;
      earlier.as_of = day;
      const BuiltInventory past = build_inventory(sources, markets, strings_, earlier);
      if (past.inventory.size == 0) continue;
      const FactorTable past_factors = compute_factors(past.inventory);
      states.push_back(dated(past_factors));
      guessed = backcast(past.inventory, past_factors);
    }
    std::reverse(states.begin(), states.end());
    states.insert(states.end(), guessed.begin(), guessed.end());
    account->calibration = calibrate(states, scores, account->model);
  }
  account->breakdown =
      score(account->factors, account->model, account->calibration ? &*account->calibration : nullptr);
  account->shares = attribute(account->factors, account->model, account->breakdown);
  return account;
}

void Session::analyze(const Settings& settings) {
  accounts_.clear();
  rows_.clear();
  const std::vector<SourceTable> sources = usable_sources(settings);
  bool assumed = false;
  const std::optional<Day> newest = newest_day(sources, assumed);
  if (sources.empty() || (!newest && !settings.as_of)) return;
  BuildSettings build;
  build.as_of = settings.as_of.value_or(newest.value_or(Day()));
  build.as_of_assumed = assumed && !settings.as_of;
  build.count_units_under_removal = settings.count_units_under_removal;
  note_undated(sources, build.as_of);

  const RowMarkets markets =
      resolve_markets(sources, strings_, settings.marketplace.value_or(Marketplace::unknown));
  note_places(sources, markets);
  const Marketplace chosen = settings.marketplace.value_or(markets.busiest());
  std::vector<Marketplace> order{chosen};
  for (const Marketplace marketplace : markets.present()) {
    if (marketplace != chosen && marketplace != Marketplace::unknown) order.push_back(marketplace);
  }
  for (const Marketplace marketplace : order) {
    build.marketplace = marketplace;
    std::unique_ptr<Account> account = analyze_market(sources, markets, build, settings);
    if (account->inventory().size > 0) accounts_.push_back(std::move(account));
  }
  if (!accounts_.empty()) rows_ = accounts_.front()->shares.order;
}

std::string Session::analyze(std::string_view settings_json) {
  Result<Settings, std::string> settings = parse_settings(settings_json);
  analyze(settings ? *settings : Settings{});
  return report_json(false);
}

std::string Session::report_json(bool with_skus) const {
  AnalysisView view;
  view.account = account();
  std::vector<const Account*> others;
  for (std::size_t i = 1; i < accounts_.size(); ++i) others.push_back(accounts_[i].get());
  const std::vector<const FileFacts*> facts = files();
  view.others = others;
  view.files = facts;
  view.with_skus = with_skus;
  return write_analysis(view);
}

// --- Table ---------------------------------------------------------------------------------------------------

std::string Session::query(std::string_view json_text) {
  JsonWriter json;
  json.begin_object();
  if (account() != nullptr) {
    Result<TableQuery, std::string> query = parse_table_query(json_text);
    rows_ = query_skus(*account(), query ? *query : TableQuery{});
  }
  json.field("rows", static_cast<std::uint64_t>(rows_.size()));
  json.field("total", static_cast<std::uint64_t>(account() == nullptr ? 0 : account()->inventory().size));
  json.key("sums").begin_object();
  if (account() != nullptr) {
    for (const NumberColumn& column : number_columns()) json.field(column.name, sum_column(*account(), column, rows_));
  }
  json.end_object();
  json.end_object();
  return json.take();
}

Frame Session::window(std::uint32_t from, std::uint32_t count) const {
  const auto begin = std::min<std::size_t>(from, rows_.size());
  const auto end = std::min<std::size_t>(begin + count, rows_.size());
  if (account() == nullptr) return FrameWriter(0).finish();
  return encode_skus(*account(), std::span(rows_).subspan(begin, end - begin));
}

std::string Session::sku_json(std::uint32_t row) const {
  if (account() == nullptr || row >= account()->inventory().size) return "null";
  std::vector<FileRows> sources;
  for (const auto& file : files_) {
    if (file != nullptr && file->table() != nullptr) sources.push_back({&file->facts(), file->table()});
  }
  return write_sku_detail(*account(), row, sources, strings_);
}

}  // namespace ipi
