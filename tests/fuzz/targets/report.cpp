// One file through the intake, as a report of the kind that a byte chooses: with the header of its description or its own.
// Whatever stands in it, every row is used or set aside, and another cut of the bytes gives the same table and the same words.
#include <algorithm>
#include <string>

#include "fuzz/fuzz_input.h"
#include "fuzz/targets.h"
#include "report/catalog.h"
#include "session/intake.h"
#include "session/sources.h"

namespace ipi::fuzz {
namespace {

std::string header_of(const ReportSpec& spec, char delimiter) {
  std::string header;
  for (const ColumnSpec& column : spec.columns) {
    if (column.type == ColumnType::ignored) continue;
    if (!header.empty()) header += delimiter;
    header += column.names.substr(0, column.names.find('|'));
  }
  return header + "\n";
}

void read(Intake& intake, const std::string& text, std::size_t chunk) {
  const Bytes bytes(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
  // One restart for each decision that can be refuted: encoding, date order, decimal mark.
  for (int pass = 0; pass < 4; ++pass) {
    Feed feed = Feed::more;
    for (std::size_t at = 0; at < bytes.size() && feed == Feed::more; at += chunk) {
      feed = intake.feed(bytes.subspan(at, std::min(chunk, bytes.size() - at)));
    }
    if (feed == Feed::more) feed = intake.close();
    if (feed != Feed::restart) return;
  }
  const bool reads_again_and_again = true;
  FUZZ_CHECK(!reads_again_and_again);
}

std::string told(const Intake& intake) {
  JsonWriter json;
  write_file(json, intake.facts());
  return json.take();
}

}  // namespace

void fuzz_report(Bytes bytes) {
  FuzzInput input(bytes);
  const std::uint32_t number = input.byte();
  const std::uint32_t form = input.byte();
  const std::size_t chunk = 1 + input.below(200);
  const std::size_t kinds = catalog().size() + document_catalog().size();
  const std::size_t index = number % kinds;
  const ReportSpec& spec = index < catalog().size() ? *catalog()[index] : *document_catalog()[index - catalog().size()];
  const bool document = index >= catalog().size();

  std::string text;
  if ((form & 1) != 0 && !document) text = header_of(spec, (form & 2) != 0 ? ',' : '\t');
  Overrides overrides;
  if ((form & 4) != 0 && !document) overrides.kind = spec.id;
  if ((form & 8) != 0) overrides.date_order = (form & 16) != 0 ? "dmy" : "mdy";
  // Behind the first 256 KiB, whose decisions it may refute; rarely, as it takes its time.
  const std::string_view body = input.text();
  if ((form & 0xE0) == 0xE0 && !body.empty() && !document) {
    const std::size_t first_line = std::min(body.find('\n'), body.size() - 1) + 1;
    text += body.substr(0, first_line);
    while (text.size() < Intake::kPrefixBytes + 1000) text += body.substr(0, first_line);
    text += body.substr(first_line);
  } else {
    text += body;
  }

  StringPool strings;
  Intake whole(FileId{0}, "file", std::nullopt, overrides, strings);
  read(whole, text, text.size() + 1);
  const FileFacts& facts = whole.facts();
  FUZZ_CHECK(facts.rows_read == facts.rows_used + facts.rows_set_aside);
  FUZZ_CHECK((whole.table() == nullptr) == !facts.refusal.empty());
  FUZZ_CHECK(facts.refusal.empty() == false || facts.bytes == text.size());

  Intake pieces(FileId{0}, "file", std::nullopt, overrides, strings);
  read(pieces, text, text.size() > 10'000 ? chunk * 997 : chunk);
  FUZZ_CHECK((whole.table() == nullptr) == (pieces.table() == nullptr));
  if (whole.table() != nullptr) {
    // Tables without rows are never the same.
    FUZZ_CHECK(whole.table()->rows() == pieces.table()->rows());
    FUZZ_CHECK(whole.table()->rows() == 0 || is_same_table(*whole.table(), *pieces.table()));
    FUZZ_CHECK(told(whole) == told(pieces));
  }
}

}  // namespace ipi::fuzz
