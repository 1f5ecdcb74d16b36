// Intake's part for JSON documents: held whole, read at the end.
#include "report/catalog.h"
#include "report/json/detect_json.h"
#include "report/json/history_file.h"
#include "report/json/read_json.h"
#include "session/intake.h"

namespace ipi {

Feed Intake::append_document(Bytes chunk) {
  text_.clear();
  decoder_->feed(chunk, text_, decode_issues_);
  if (refutes_utf8(text_, note_decode_issues())) return restart();
  document_ += text_;
  return document_.size() > kDocumentBytes ? refuse(DiagCode::json_too_large, {}) : Feed::more;
}

Feed Intake::read_document() {
  text_.clear();
  decoder_->finish(text_, decode_issues_);
  if (refutes_utf8(text_, note_decode_issues())) return restart();
  document_ += text_;
  text_ = {};
  const Result<JsonDocument, JsonDamage> document = read_json_document(document_);
  if (!document) {
    const std::size_t offset = document.error().offset;
    const std::string at_damage(cut_text(std::string_view(document_).substr(offset), 120));
    return refuse(DiagCode::json_damaged, at_damage, {0, 0, source_offset(offset)});
  }
  const JsonDetection detection = detect_json(*document);
  if (!detection.kind) {
    if (detection.nearest) facts_.looks_like = id_of(*detection.nearest);
    return refuse(DiagCode::unknown_report, std::string(cut_text(document_, 120)));
  }
  facts_.kind = id_of(*detection.kind);
  facts_.role = role_name(spec_of(*detection.kind)->role);
  facts_.confidence = 1;
  JsonReport report = *detection.kind == ReportKind::history
                          ? read_history_file(*document, strings_, facts_.diagnostics, *this)
                          : read_json_report(*document, *detection.kind, strings_, facts_.diagnostics, *this);
  facts_.variant = report.variant;
  facts_.unknown_columns = report.unknown_members;
  for (const std::string& member : report.unknown_members) {
    facts_.diagnostics.add(DiagCode::column_unknown, member, {}, member);
  }
  document_ = {};
  finish_facts(report.counts, report.newest_day, std::move(report.table));
  return Feed::more;
}

}  // namespace ipi
