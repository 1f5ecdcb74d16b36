#include "session/session.h"

#include <algorithm>
#include <array>

#include "inventory/history_days.h"
#include "report/catalog.h"
#include "session/analyst.h"
#include "session/official_scores.h"
#include "session/sources.h"
#include "view/analysis_json.h"
#include "view/fees_json.h"
#include "view/history_json.h"
#include "view/sku_detail.h"

namespace ipi {
namespace {

// Advice for so many SKUs takes a fraction of a second.
constexpr std::size_t kAdvisedAtOnce = 20'000;

bool counts_for_as_of(ReportKind kind) {
  const ReportSpec* spec = spec_of(kind);
  return spec == nullptr || spec->role == Role::score || spec->role == Role::history;
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
  if (intake->table() != nullptr) forget_analysis();
  const bool refuses = entry != table.end() && entry->effect == Effect::file_refused;
  intake->fail(refuses ? entry->code : DiagCode::file_unreadable, text);
}

void Session::drop(std::uint32_t file) {
  if (find(file) == nullptr) return;
  files_[file].reset();
  forget_analysis();
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
      return is_same_table(*other.table, *file->table());
    });
    if (repeated != sources.end()) {
      facts.diagnostics.add(DiagCode::repeated_file, files_[index_of(repeated->file)]->facts().name);
    }
    if (excluded || repeated != sources.end()) {
      facts.role = "excluded";
      continue;
    }
    sources.push_back({facts.id, file->table(), facts.as_of.value_or(Day()), !facts.as_of || facts.as_of_assumed,
                       marketplace_from_code(file->overrides().marketplace).value_or(Marketplace::unknown),
                       file->modified().value_or(Day())});
  }
  order_sources(sources, strings_);
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

// Undated reports count as of as_of; those whose day matters say so.
void Session::date_undated(std::vector<SourceTable>& sources, Day as_of) {
  for (SourceTable& source : sources) {
    FileFacts& facts = files_[index_of(source.file)]->facts();
    facts.diagnostics.remove(DiagCode::as_of_assumed);
    if (!source.as_of_assumed) continue;
    source.as_of = as_of;
    facts.as_of = as_of;
    facts.as_of_assumed = true;
    if (counts_for_as_of(source.table->kind())) facts.diagnostics.add(DiagCode::as_of_assumed, as_of.iso());
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
    facts.diagnostics.add_counted(DiagCode::marketplace_unknown, markets.untold_rows[s], {}, {});
    facts.diagnostics.remove(DiagCode::currency_foreign);
    facts.diagnostics.add_counted(DiagCode::currency_foreign, markets.foreign_rows[s], {}, {});
    facts.diagnostics.remove(DiagCode::sku_zeros_lost);
    if (markets.stripped.rows[s] > 0) {
      const std::uint32_t row = markets.stripped.first_row[s];
      const FileTable& table = *sources[s].table;
      facts.diagnostics.add_counted(DiagCode::sku_zeros_lost, markets.stripped.rows[s], {table.line(row), 0, 0},
                                    strings_.text(table.text(ColumnId::sku)[row]));
    }
  }
}

void Session::forget_analysis() {
  query_.reset();
  accounts_.clear();
  rows_.clear();
  sources_.clear();
  scores_.clear();
}

void Session::analyze(const Settings& settings) {
  forget_analysis();
  std::vector<SourceTable> sources = usable_sources(settings);
  bool assumed = false;
  const std::optional<Day> newest = newest_day(sources, assumed);
  if (sources.empty() || (!newest && !settings.as_of)) return;
  BuildSettings build;
  build.as_of = settings.as_of.value_or(newest.value_or(Day()));
  build.as_of_assumed = assumed && !settings.as_of;
  build.count_units_under_removal = settings.count_units_under_removal;
  date_undated(sources, build.as_of);

  RowMarkets markets =
      resolve_markets(sources, strings_, settings.marketplace.value_or(Marketplace::unknown), build.as_of);
  note_places(sources, markets);
  const Marketplace chosen = settings.marketplace.value_or(markets.busiest());
  std::vector<Marketplace> order{chosen};
  for (const Marketplace marketplace : markets.present()) {
    if (marketplace != chosen && marketplace != Marketplace::unknown) order.push_back(marketplace);
  }
  std::vector<std::unique_ptr<Account>> accounts;
  std::vector<std::vector<OfficialScore>> scores_of_account;
  for (const Marketplace marketplace : order) {
    build.marketplace = marketplace;
    std::vector<OfficialScore> scores =
        official_scores_of(marketplace, chosen, settings.official_scores, sources, markets);
    std::unique_ptr<Account> account = analyze_account(sources, markets, strings_, build, settings, scores);
    if (account->inventory().size == 0) continue;
    if (!settings.advice_later || account->inventory().size <= kAdvisedAtOnce) advise_account(*account, settings);
    accounts.push_back(std::move(account));
    scores_of_account.push_back(std::move(scores));
  }
  std::unique_ptr<SkuQuery> query;
  std::vector<std::uint32_t> rows;
  if (!accounts.empty()) {
    query = std::make_unique<SkuQuery>(*accounts.front());
    rows = accounts.front()->shares.order;
  }
  settings_ = settings;
  // Nothing allocates from here on: where memory runs out there is no analysis, never half of one.
  sources_ = std::move(sources);
  markets_ = std::move(markets);
  build_ = build;
  accounts_ = std::move(accounts);
  scores_ = std::move(scores_of_account);
  query_ = std::move(query);
  rows_ = std::move(rows);
}

bool Session::advice_pending() const {
  return std::any_of(accounts_.begin(), accounts_.end(),
                     [](const auto& account) { return account->has_score() && account->advice == nullptr; });
}

std::string Session::advise() {
  for (const auto& account : accounts_) {
    if (account->advice == nullptr) advise_account(*account, settings_);
  }
  if (query_ != nullptr) query_->renew();
  return report_json(false);
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
  view.advice_pending = advice_pending();
  return write_analysis(view);
}

std::string Session::history_json() const {
  HistoryWriter writer;
  BuildSettings build = build_;
  // Kept as the design means "on hand"; whoever counts units under removal adds them when it is read.
  build.count_units_under_removal = false;
  for (std::size_t a = 0; a < accounts_.size(); ++a) {
    build.marketplace = accounts_[a]->inventory().marketplace;
    writer.begin_marketplace(build.marketplace);
    for (const Day day : history_days(sources_, markets_, build.marketplace, build_.as_of)) {
      build.as_of = day;
      const BuiltInventory built = build_inventory(sources_, markets_, strings_, build);
      writer.add_snapshot(built.inventory, history_source(sources_, markets_, strings_, build.marketplace, day));
    }
    writer.end_marketplace(scores_[a]);
  }
  return writer.take();
}

// --- Table ---------------------------------------------------------------------------------------------------

std::string Session::query(std::string_view json_text) {
  JsonWriter json;
  json.begin_object();
  if (account() != nullptr) {
    Result<TableQuery, std::string> query = parse_table_query(json_text);
    rows_ = query_->run(query ? *query : TableQuery{});
    by_asin_ = query && query->by_asin;
  }
  json.field("rows", static_cast<std::uint64_t>(rows_.size()));
  json.field("total", static_cast<std::uint64_t>(account() == nullptr ? 0 : account()->inventory().size));
  json.key("sums").begin_object();
  if (account() != nullptr) {
    const std::vector<std::optional<double>>& sums = query_->sums();
    for (std::size_t i = 0; i < sums.size(); ++i) json.field(number_columns()[i].name, sums[i]);
  }
  json.end_object();
  json.end_object();
  return json.take();
}

void Session::prepare_queries() {
  if (query_ != nullptr) query_->prepare();
}

Frame Session::window(std::uint32_t from, std::uint32_t count) const {
  const auto begin = std::min<std::size_t>(from, rows_.size());
  const auto end = std::min<std::size_t>(begin + count, rows_.size());
  if (account() == nullptr) return FrameWriter(0).finish();
  if (by_asin_) return encode_asins(*account(), rows_, begin, end - begin);
  return encode_skus(*account(), std::span(rows_).subspan(begin, end - begin));
}

std::string Session::fees_json() const { return account() == nullptr ? "null" : write_fees(*account()); }

std::string Session::sku_json(std::uint32_t row) const {
  if (account() == nullptr || row >= account()->inventory().size) return "null";
  std::vector<FileRows> sources;
  for (const auto& file : files_) {
    if (file != nullptr && file->table() != nullptr) sources.push_back({&file->facts(), file->table()});
  }
  return write_sku_detail(*account(), row, sources, strings_);
}

}  // namespace ipi
