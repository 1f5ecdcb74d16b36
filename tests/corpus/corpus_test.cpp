// Every case of the corpus: as it stands, cut into chunks, re-encoded, with other line ends, re-delimited, its columns
// and rows in another order; JSON with other white space, its members and rows in another order. Each form must give what case.json says. Usage: corpus_test CORPUS_FOLDER
#include <simdjson.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "base/marketplace.h"
#include "corpus/forms.h"
#include "corpus/json_forms.h"
#include "report/catalog.h"
#include "report/fold.h"
#include "session/intake.h"

namespace {

using namespace ipi;
using simdjson::dom::element;

class Case {
 public:
  Case(std::filesystem::path folder, const element& expected) : folder_(std::move(folder)), expected_(expected) {}

  // Messages of all that differs, each with the form of the file under which it did.
  std::vector<std::string> run() {
    const std::string bytes = corpus::read_file(input());
    check("as it stands", bytes, bytes.size() + 1, true);
    for (const std::size_t chunk : {1u, 2u, 7u, 61u, 4096u})
      check("chunks of " + std::to_string(chunk), bytes, chunk, true);
    const std::string encoding = text("encoding");
    const bool known = !expected_["kind"].is_null() && expected_["refusal"].is_null();
    if (encoding == "utf-8" && known) {
      const std::string plain = corpus::without_bom(bytes);
      check("as UTF-16", corpus::to_utf16le(plain), 4096, true, false);
      check("with a byte order mark", "\xEF\xBB\xBF" + plain, 4096, true, false);
    }
    if (input().extension() == ".json") {
      if (known && is_healthy()) check_json_forms(corpus::without_bom(bytes));
      return failures_;
    }
    const bool lines_end_in_lf = bytes.find('\n') != std::string::npos;
    const bool clean = known && lines_end_in_lf && encoding == "utf-8" && number("rows_set_aside") == 0 && is_healthy();
    if (clean) {
      const corpus::Table table = corpus::parse(corpus::without_bom(bytes), text("delimiter"), text("quote"));
      check("with CRLF", corpus::write(table, '\t', "\r\n"), 4096, true, false);
      check("as comma-separated text", corpus::write(table, ',', "\n"), 4096, true, false);
      check("as semicolon-separated text", corpus::write(table, ';', "\r\n"), 4096, true, false);
      check("with a blank line at the end", corpus::write(table, '\t', "\n") + "\n", 4096, true, false);
      const auto header = static_cast<std::size_t>(number("header_line")) - 1;
      check("with its columns reversed", corpus::write(corpus::reverse_columns(table), '\t', "\n"), 4096, true, false);
      // Where rows were merged, the first of them gives the texts and sizes: their order counts.
      if (number("table_rows") == number("rows_used"))
        check("with its rows reversed", corpus::write(corpus::reverse_rows(table, header), '\t', "\n"), 4096, false,
              false);
    }
    return failures_;
  }

 private:
  std::filesystem::path input() const {
    for (const char* name : {"input.txt", "input.csv", "input.json"}) {
      if (std::filesystem::exists(folder_ / name)) return folder_ / name;
    }
    return folder_;
  }

  std::string text(std::string_view key) const {
    std::string_view value;
    return expected_[key].get(value) == simdjson::SUCCESS ? std::string(value) : std::string();
  }
  double number(std::string_view key) const {
    double value = -1;
    return expected_[key].get_double().get(value) == simdjson::SUCCESS ? value : -1;
  }
  void check_json_forms(const std::string& text) {
    check("with CRLF", corpus::with_crlf(text), 4096, true);
    check("without white space", corpus::compact_json(text), 4096, true);
    check("with its members reversed", corpus::reverse_json_members(text), 4096, true);
    if (number("table_rows") == number("rows_used")) {
      check("with its rows reversed", corpus::reverse_json_rows(text), 4096, false);
    }
    if (!corpus::is_json_lines(text)) check("with white space everywhere", corpus::spread_json(text), 4096, true);
  }

  // Nothing counted that another order of rows or another delimiter would change.
  bool is_healthy() const {
    simdjson::dom::object codes;
    return expected_["diagnostics"].get(codes) == simdjson::SUCCESS && codes.size() == 0;
  }

  void check(const std::string& form, const std::string& bytes, std::size_t chunk, bool ordered, bool own_form = true) {
    StringPool strings;
    Intake intake(FileId{0}, "unknown", std::nullopt, {}, strings);
    for (int pass = 0; pass < 8; ++pass) {
      Feed feed = Feed::more;
      const Bytes all(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
      for (std::size_t at = 0; at < all.size() && feed == Feed::more; at += chunk) {
        feed = intake.feed(all.subspan(at, std::min(chunk, all.size() - at)));
      }
      if (feed == Feed::more) feed = intake.close();
      if (feed != Feed::restart) break;
    }
    form_ = form;
    const FileFacts& facts = intake.facts();
    same("refusal", facts.refusal, text("refusal"));
    same("kind", facts.kind, text("kind"));
    if (!text("refusal").empty() || text("kind").empty()) return;
    if (!expected_["variant"].is_null()) same("variant", facts.variant, text("variant"));
    if (own_form) {
      same("encoding", facts.encoding, text("encoding"));
      same("delimiter", facts.delimiter == "tab" ? "\t" : facts.delimiter, text("delimiter"));
    }
    same_number("rows_read", static_cast<double>(facts.rows_read), number("rows_read"));
    same_number("rows_used", static_cast<double>(facts.rows_used), number("rows_used"));
    same_number("rows_set_aside", static_cast<double>(facts.rows_set_aside), number("rows_set_aside"));
    if (facts.rows_read != facts.rows_used + facts.rows_set_aside) fail("rows do not add up");
    same("as_of", facts.as_of ? facts.as_of->iso() : "", text("as_of"));
    check_diagnostics(facts.diagnostics);
    if (intake.table() == nullptr) return fail("no table");
    same_number("table_rows", static_cast<double>(intake.table()->rows()), number("table_rows"));
    for (const element column : simdjson::dom::array(expected_["columns"].get_array().value_unsafe())) {
      check_column(*intake.table(), column, strings, ordered);
    }
  }

  void check_diagnostics(const Diagnostics& diagnostics) {
    std::map<std::string, double> wanted;
    simdjson::dom::object codes;
    if (expected_["diagnostics"].get(codes) != simdjson::SUCCESS) return;
    for (const auto& [key, value] : codes) wanted[std::string(key)] = value.get_double().value_unsafe();
    for (const auto& [name, count] : wanted) {
      const std::string& code = name;  // clang 14 captures no structured binding
      const auto table = diag_table();
      const auto row = std::find_if(table.begin(), table.end(), [&](const DiagInfo& d) { return d.name == code; });
      if (row == table.end()) {
        fail("unknown code " + code);
      } else {
        same_number(code, static_cast<double>(diagnostics.count(row->code)), count);
      }
    }
    for (const DiagEntry& entry : diagnostics.entries()) {
      const bool harmless = info(entry.code).effect == Effect::note;
      if (!harmless && !wanted.contains(std::string(info(entry.code).name))) {
        fail("unexpected " + std::string(info(entry.code).name) + " in " + entry.column);
      }
    }
  }

  void check_column(const FileTable& table, const element& expected, const StringPool& strings, bool ordered) {
    const auto field = [&](std::string_view key) {
      std::string_view value;
      return expected[key].get(value) == simdjson::SUCCESS ? std::string(value) : std::string();
    };
    const std::string header = field("header"), type = field("type");
    const ColumnSpec* spec = spec_column(table.kind(), header);
    if (spec == nullptr) return fail("no column for " + header);
    if (spec->type == ColumnType::ignored) return;
    const FileTable::AnyColumn* any = table.find(spec->id);
    if (any == nullptr) return fail("no table column for " + header);
    double cells = 0, sum = 0, least = 0, most = 0;
    std::string first, last;
    std::visit(
        [&](const auto& column) {
          for (std::size_t row = 0; row < table.rows(); ++row) {
            if (!column.has(row)) continue;
            const auto value = column[row];
            if constexpr (std::is_same_v<std::decay_t<decltype(column)>, FileTable::Text>) {
              last = strings.text(value);
              if (cells == 0) first = last;
            } else {
              const auto v = static_cast<double>(value);
              sum += v;
              least = cells == 0 ? v : std::min(least, v);
              most = cells == 0 ? v : std::max(most, v);
            }
            ++cells;
          }
        },
        *any);
    same_number(header + " cells", cells, expected["cells"].get_double().value_unsafe());
    if (cells == 0) return;
    const auto place = [&](double v) { return std::string(kMarketplaces[static_cast<std::size_t>(v)].code); };
    if (type == "day") {
      same(header + " min", Day(static_cast<std::int32_t>(least)).iso(), field("min"));
      same(header + " max", Day(static_cast<std::int32_t>(most)).iso(), field("max"));
    } else if (type == "marketplace") {
      if (ordered && field("min") == field("max")) same(header, place(least), field("min"));
    } else if (type == "text") {
      if (ordered) same(header + " first", first, field("first"));
      if (ordered) same(header + " last", last, field("last"));
    } else {
      same_number(header + " sum", sum, expected["sum"].get_double().value_unsafe());
    }
  }

  static const ColumnSpec* spec_column(ReportKind kind, const std::string& header) {
    const ReportSpec* spec = spec_of(kind);
    const std::string folded = fold_name(header);
    for (const ColumnSpec& column : spec->columns) {
      std::string_view names = column.names;
      while (!names.empty()) {
        const std::size_t bar = std::min(names.find('|'), names.size());
        if (fold_name(names.substr(0, bar)) == folded) return &column;
        names.remove_prefix(std::min(bar + 1, names.size()));
      }
    }
    return nullptr;
  }

  void same(const std::string& what, const std::string& got, const std::string& wanted) {
    if (got != wanted) fail(what + " is '" + got + "', expected '" + wanted + "'");
  }
  void same_number(const std::string& what, double got, double wanted) {
    const double tolerance = 1e-9 * std::max(1.0, wanted < 0 ? -wanted : wanted);
    const double distance = got < wanted ? wanted - got : got - wanted;
    if (!(distance <= tolerance)) fail(what + " is " + std::to_string(got) + ", expected " + std::to_string(wanted));
  }
  void fail(const std::string& what) { failures_.push_back(form_ + ": " + what); }

  std::filesystem::path folder_;
  element expected_;
  std::string form_;
  std::vector<std::string> failures_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  std::vector<std::filesystem::path> folders;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[1])) {
    if (entry.path().filename() == "case.json") folders.push_back(entry.path().parent_path());
  }
  std::sort(folders.begin(), folders.end());
  int passed = 0, failed = 0;
  for (const auto& folder : folders) {
    simdjson::dom::parser parser;
    element expected;
    if (parser.load((folder / "case.json").string()).get(expected) != simdjson::SUCCESS) {
      std::printf("%s: case.json cannot be read\n", folder.c_str());
      ++failed;
      continue;
    }
    const std::vector<std::string> failures = Case(folder, expected).run();
    failures.empty() ? ++passed : ++failed;
    for (std::size_t i = 0; i < std::min<std::size_t>(failures.size(), 12); ++i) {
      std::printf("%s: %s\n", folder.c_str(), failures[i].c_str());
    }
  }
  std::printf("%d passed, %d failed\n", passed, failed);
  return failed == 0 && passed > 0 ? 0 : 1;
}
