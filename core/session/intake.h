// Intake: one file's way from bytes to a FileTable: sniff (on the first 256 KiB), decode, index, detect, read. Push-based:
// the edge feeds chunks of any size; the result does not depend on how they are cut. Never holds a delimited file whole.
//
// A later contradiction of what the prefix decided (encoding, date order, decimal mark) asks for a restart: the edge
// streams the file again from its first byte, once for each decision at most.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/string_pool.h"
#include "report/file_table.h"
#include "report/read.h"
#include "table/record_reader.h"
#include "text/decoder.h"
#include "text/sniff.h"
#include "view/file_facts.h"

namespace ipi {

// What the user knows better; empty = decide.
struct Overrides {
  std::string kind, encoding, delimiter, date_order, marketplace;
};

enum class Feed : std::uint8_t { more, restart, refused };

class Intake final : public SourceOffsets {
 public:
  // `method` is how separators are found; only the benchmark asks for another one, to compare the results.
  Intake(FileId id, std::string name, std::optional<Day> modified, Overrides overrides, StringPool& strings,
         IndexMethod method = IndexMethod::simd);
  ~Intake() override;

  Feed feed(Bytes chunk);
  // All bytes are there. restart: the last bytes brought the contradiction; stream the file again.
  Feed close();
  // The edge could not deliver the file.
  void fail(DiagCode code, std::string_view text);

  const FileFacts& facts() const { return facts_; }
  FileFacts& facts() { return facts_; }
  // nullptr unless the file was read as a known report.
  const FileTable* table() const { return table_ ? &*table_ : nullptr; }
  const Overrides& overrides() const { return overrides_; }
  std::optional<Day> modified() const { return modified_; }

  // The first 256 KiB decide; every limit of the reader stands here.
  static constexpr std::size_t kPrefixBytes = 256 * 1024;
  static constexpr std::size_t kDocumentBytes = 256 * 1024 * 1024;

  std::uint64_t source_offset(std::uint64_t decoded_offset) const override;

 private:
  enum class State : std::uint8_t { prefix, reading, document, done };

  Feed decide(bool whole_file);
  Feed start_reading(std::string_view prefix_text, bool whole_file);
  Feed read_text(Bytes chunk);
  std::optional<std::uint64_t> note_decode_issues();
  bool refutes_utf8(std::string_view text, std::optional<std::uint64_t> first_issue);
  void mend_plan();
  Feed after_feed();
  Feed refuse(DiagCode code, std::string_view text, Place place = {});
  void note_detection(const Detection& detection, std::size_t header_record);
  Feed restart();
  Feed append_document(Bytes chunk);
  Feed read_document();
  void finish_facts(const RowCounts& counts, std::optional<Day> newest_day, FileTable table);

  FileFacts facts_;
  std::optional<Day> modified_;
  Overrides overrides_;
  StringPool& strings_;
  IndexMethod method_;
  State state_ = State::prefix;
  std::vector<std::uint8_t> prefix_;
  std::string document_;  // a JSON document, decoded

  // Decisions that a restart brings along.
  std::optional<Encoding> forced_encoding_;
  std::optional<NumberStyle> refuted_order_, refuted_mark_;
  bool encoding_open_ = false;  // the prefix was plain ASCII

  ReadPlan plan_;
  std::unique_ptr<Decoder> decoder_;
  DecodeIssues decode_issues_;
  std::unique_ptr<RecordReader> records_;
  std::unique_ptr<ReportReader> report_;
  std::string text_;
  std::optional<FileTable> table_;
};

}  // namespace ipi
