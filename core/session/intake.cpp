#include "session/intake.h"

#include <algorithm>

#include "base/fast_text.h"
#include "report/catalog.h"
#include "report/encoding_words.h"
#include "report/plan.h"
#include "session/refusals.h"
#include "table/dialect.h"

namespace ipi {
namespace {

constexpr std::size_t kSampleRecords = 2000;

// Copies the first records as texts.
class SampleSink final : public RecordSink {
 public:
  explicit SampleSink(std::vector<std::vector<std::string>>& into) : into_(into) {}
  void on_batch(const RecordBatch& batch) override {
    for (std::size_t r = 0; r < batch.records && into_.size() < kSampleRecords; ++r) {
      std::vector<std::string>& record = into_.emplace_back();
      for (std::uint32_t c = 0; c < batch.cells(r); ++c) record.emplace_back(batch.cell(r, c, scratch_));
    }
  }
  void on_issue(const RecordIssue&) override {}

 private:
  std::vector<std::vector<std::string>>& into_;
  std::string scratch_;
};

std::string delimiter_name(char delimiter) { return delimiter == '\t' ? "tab" : std::string(1, delimiter); }

std::string quote_name(QuoteRule rule) {
  return rule == QuoteRule::none ? "none" : rule == QuoteRule::wrapped ? "wrapped" : "\"";
}

std::optional<Dialect> dialect_override(const std::string& delimiter) {
  if (delimiter.empty()) return std::nullopt;
  Dialect dialect;
  dialect.delimiter = delimiter == "tab" ? '\t' : delimiter.front();
  dialect.quote = dialect.delimiter == '\t' ? QuoteRule::none : QuoteRule::rfc4180;
  return dialect;
}

}  // namespace

Intake::Intake(FileId id, std::string name, std::optional<Day> modified, Overrides overrides, StringPool& strings,
               IndexMethod method)
    : modified_(modified), overrides_(std::move(overrides)), strings_(strings), method_(method) {
  facts_.id = id;
  facts_.name = std::move(name);
}

Intake::~Intake() = default;

std::uint64_t Intake::source_offset(std::uint64_t decoded_offset) const {
  return decoder_ ? decoder_->source_offset(decoded_offset) : decoded_offset;
}

Feed Intake::feed(Bytes chunk) {
  facts_.bytes += chunk.size();
  switch (state_) {
    case State::done: return Feed::refused;
    case State::reading: return read_text(chunk);
    case State::document: return append_document(chunk);
    case State::prefix: break;
  }
  const std::size_t wanted = std::min(chunk.size(), kPrefixBytes - prefix_.size());
  prefix_.insert(prefix_.end(), chunk.data(), chunk.data() + wanted);
  if (prefix_.size() < kPrefixBytes) return Feed::more;
  const Feed decided = decide(false);
  if (decided != Feed::more || wanted == chunk.size()) return decided;
  const Bytes rest = chunk.subspan(wanted);
  return state_ == State::document ? append_document(rest) : read_text(rest);
}

Feed Intake::close() {
  if (state_ == State::done) return Feed::refused;
  if (state_ == State::prefix) {
    const Feed decided = decide(true);
    if (decided != Feed::more) return decided;
  }
  if (state_ == State::document) return read_document();
  text_.clear();
  decoder_->finish(text_, decode_issues_);
  if (refutes_utf8(text_, note_decode_issues())) return restart();
  records_->feed(text_, *report_);
  records_->finish(*report_);
  report_->finish();
  if (const Feed feed = after_feed(); feed != Feed::more) return feed;
  const RowCounts counts = report_->counts();
  const std::optional<Day> newest_day = report_->newest_day();
  finish_facts(counts, newest_day, report_->take_table());
  return Feed::more;
}

void Intake::fail(DiagCode code, std::string_view text) {
  table_.reset();
  refuse(code, text, {0, 0, facts_.bytes});  // so far it had come
}

Feed Intake::refuse(DiagCode code, std::string_view text, Place place) {
  facts_.diagnostics.add(code, {}, place, text);
  facts_.refusal = info(code).name;
  facts_.role = "refused";
  state_ = State::done;
  prefix_ = {};
  document_ = {};
  report_.reset();
  records_.reset();
  return Feed::refused;
}

Feed Intake::decide(bool whole_file) {
  const Bytes prefix(prefix_);
  if (prefix.empty()) return refuse(DiagCode::file_empty, {});
  if (const auto foreign = sniff_foreign(prefix)) return refuse(*foreign, {});

  EncodingGuess guess = sniff_encoding(prefix, whole_file, kEncodingWords);
  const std::optional<Encoding> told = encoding_from_label(overrides_.encoding);
  if (told || forced_encoding_) guess = {told ? *told : *forced_encoding_, guess.bom && !told, 1.0, !told};
  const bool ascii = is_ascii({reinterpret_cast<const char*>(prefix.data()), prefix.size()});
  encoding_open_ = ascii && !guess.bom && guess.encoding == Encoding::utf_8 && !told;
  facts_.encoding = label(guess.encoding);
  facts_.bom = guess.bom;

  decoder_ = std::make_unique<Decoder>(guess.encoding, guess.bom);
  std::string text;
  decoder_->feed(prefix, text, decode_issues_);
  note_decode_issues();
  if (std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; })) {
    return refuse(DiagCode::file_empty, {});
  }
  const bool any_nul = text.find('\0') != std::string::npos;
  if (any_nul && static_cast<std::size_t>(std::count(text.begin(), text.end(), '\0')) * 20 > text.size())
    return refuse(DiagCode::binary_file, {});
  if (looks_like_json(text)) {
    if (looks_like_receipt(text)) return refuse(DiagCode::receipt_not_report, cut_text(text, 120));
    state_ = State::document;
    document_ = std::move(text);
    prefix_ = {};
    return Feed::more;
  }
  if (guess.guessed) facts_.diagnostics.add(DiagCode::encoding_guessed, facts_.encoding);
  return start_reading(text, whole_file);
}

Feed Intake::start_reading(std::string_view text, bool whole_file) {
  const DialectGuess guess = sniff_dialect(text, whole_file);
  const Dialect dialect = dialect_override(overrides_.delimiter).value_or(guess.dialect);
  facts_.delimiter = delimiter_name(dialect.delimiter);
  facts_.quote = quote_name(dialect.quote);

  std::vector<std::vector<std::string>> sample;
  {
    SampleSink sink(sample);
    RecordReader reader(dialect);
    reader.feed(text, sink);
    if (whole_file) reader.finish(sink);
  }
  const ReportSpec* forced = overrides_.kind.empty() ? nullptr : spec_by_id(overrides_.kind);
  HeaderChoice header = find_header(sample, forced);
  if (header.detection.spec == nullptr) {
    facts_.looks_like = header.detection.nearest == nullptr ? "" : std::string(header.detection.nearest->id);
    facts_.missing_columns = header.detection.missing;
    const std::string_view start = cut_text(text, 120);
    if (looks_like_sentence(text) && whole_file && header.detection.header_columns < 3) {
      return refuse(DiagCode::error_sentence, start);
    }
    return refuse(DiagCode::unknown_report, start);
  }
  facts_.kind = header.detection.spec->id;
  facts_.role = role_name(header.detection.spec->role);
  note_detection(header.detection, header.record);
  if (header.detection.spec->role == Role::identified) {
    refuse(DiagCode::known_not_used, {});
    facts_.role = role_name(Role::identified);
    return Feed::refused;
  }
  if (!header.detection.missing.empty()) {
    facts_.missing_columns = header.detection.missing;
    return refuse(DiagCode::column_required, header.detection.missing.front());
  }
  plan_ = make_read_plan(std::move(header.detection), header.record, sample, overrides_.date_order, facts_.diagnostics);
  mend_plan();
  report_ = std::make_unique<ReportReader>(plan_, strings_, facts_.diagnostics, *this);
  records_ = std::make_unique<RecordReader>(dialect, Limits(), method_);
  records_->expect_columns(plan_.detection.header_columns);
  state_ = State::reading;
  prefix_ = {};
  records_->feed(text, *report_);
  return after_feed();
}

void Intake::note_detection(const Detection& detection, std::size_t header_record) {
  Diagnostics& diagnostics = facts_.diagnostics;
  facts_.variant = detection.variant;
  facts_.confidence = detection.confidence;
  facts_.header_line = header_record + 1;
  facts_.unknown_columns = detection.unknown_headers;
  if (header_record > 0) diagnostics.add(DiagCode::preamble_skipped, std::to_string(header_record));
  for (const std::string& header : detection.duplicate_headers) {
    diagnostics.add(DiagCode::header_duplicate, header, {facts_.header_line, 0, 0}, header);
  }
  if (detection.empty_headers > 0) {
    diagnostics.add(DiagCode::header_empty, {}, {facts_.header_line, 0, 0}, std::to_string(detection.empty_headers));
  }
  for (const NearMiss& miss : detection.near_misses) {
    diagnostics.add(DiagCode::header_near_miss, miss.header, {facts_.header_line, 0, 0}, miss.proposed);
  }
  for (const std::string& header : detection.unknown_headers) {
    diagnostics.add(DiagCode::column_unknown, header, {facts_.header_line, 0, 0}, header);
  }
  for (const std::string& column : detection.unusually_missing) {
    diagnostics.add(DiagCode::column_missing, column, {facts_.header_line, 0, 0}, column);
  }
  // Which days it covers, only its page in Seller Central says.
  if (detection.spec->kind == ReportKind::business_by_child) diagnostics.add(DiagCode::period_unknown);
}

Feed Intake::read_text(Bytes chunk) {
  const std::string_view text = decoder_->decode_view(chunk, text_, decode_issues_);
  if (refutes_utf8(text, note_decode_issues())) return restart();
  records_->feed(text, *report_);
  decoder_->forget_before(report_->held_from(records_->held_from()));
  return after_feed();
}

// The file began in plain ASCII, and what comes next, now decoded as `text`, is no UTF-8. Once there were characters
// beyond ASCII, damage is damage and the encoding stands.
bool Intake::refutes_utf8(std::string_view text, std::optional<std::uint64_t> first_issue) {
  if (!encoding_open_) return false;
  const std::uint64_t begin = decoder_->decoded_bytes() - text.size();
  const auto valid = static_cast<std::size_t>(first_issue ? *first_issue - begin : text.size());
  encoding_open_ = is_ascii(text.substr(0, valid));
  if (!encoding_open_ || !first_issue) return false;
  // Source: reports.md 0.3 (last in its order).
  forced_encoding_ = Encoding::windows_1252;
  return true;
}

// Lines are not known to the decoder: the place is the byte. Answers where in the decoded text the first one stands.
std::optional<std::uint64_t> Intake::note_decode_issues() {
  const std::vector<DecodeIssue> issues = decode_issues_.take();
  for (const DecodeIssue& issue : issues) {
    facts_.diagnostics.add(DiagCode::undecodable_bytes, {}, {0, 0, issue.source_offset}, {});
  }
  return issues.empty() ? std::nullopt : std::optional(issues.front().decoded_offset);
}

// A refuted decision of the prefix: the file is read again with the opposite one.
Feed Intake::after_feed() {
  const std::optional<Contradiction> found = report_->contradiction();
  if (!found) return Feed::more;
  NumberStyle style = plan_.columns[found->binding].style;
  found->date_order ? flip_date_order(style) : flip_decimal_mark(style);
  (found->date_order ? refuted_order_ : refuted_mark_) = style;
  return restart();
}

// One program wrote the file: what one column refuted is mended in all that were open, and none is open any more.
void Intake::mend_plan() {
  for (ColumnPlan& column : plan_.columns) {
    if (refuted_order_ && column.date_order_open) column.style.date_order = refuted_order_->date_order;
    if (refuted_mark_ && column.decimal_mark_open) {
      column.style.decimal_mark = refuted_mark_->decimal_mark;
      column.style.group_mark = refuted_mark_->group_mark;
    }
    column.date_order_open = column.date_order_open && !refuted_order_;
    column.decimal_mark_open = column.decimal_mark_open && !refuted_mark_;
  }
}

Feed Intake::restart() {
  FileFacts fresh;
  fresh.id = facts_.id;
  fresh.name = facts_.name;
  facts_ = std::move(fresh);
  report_.reset();
  records_.reset();
  decoder_.reset();
  decode_issues_ = {};
  prefix_.clear();
  document_.clear();
  state_ = State::prefix;
  return Feed::restart;
}

void Intake::finish_facts(const RowCounts& counts, std::optional<Day> newest_day, FileTable table) {
  facts_.rows_read = counts.read;
  facts_.rows_used = counts.used;
  facts_.rows_set_aside = counts.set_aside;
  facts_.as_of = newest_day;
  if (counts.read == 0) facts_.diagnostics.add(DiagCode::header_only);
  // Only the first thousands are kept one by one.
  const std::uint64_t noted = facts_.diagnostics.count(DiagCode::undecodable_bytes);
  facts_.diagnostics.add_counted(DiagCode::undecodable_bytes, decode_issues_.count() - noted, {}, {});
  table_ = std::move(table);
  report_.reset();
  records_.reset();
  state_ = State::done;
}

}  // namespace ipi
