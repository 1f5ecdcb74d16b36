// `ipiscope sniff`: what each file is, as one JSON object a line.
#include <fmt/format.h>

#include <cstdio>

#include "cli/commands.h"
#include "cli/reading.h"
#include "view/json_writer.h"

namespace ipi {

int run_sniff(const std::vector<std::string>& files) {
  Session session;
  read_paths(session, files);
  bool any_known = false;
  for (const FileFacts* facts : session.files()) {
    const bool refused = !facts->refusal.empty();
    any_known = any_known || !refused;
    JsonWriter json;
    json.begin_object();
    json.field("name", facts->name);
    json.text_or_null("encoding", facts->encoding);
    json.field("bom", facts->bom);
    json.text_or_null("delimiter", facts->delimiter);
    json.text_or_null("quote", facts->quote);
    json.field("header_line", facts->header_line == 0 ? std::nullopt : std::optional(facts->header_line));
    json.text_or_null("kind", facts->kind);
    json.text_or_null("variant", facts->variant);
    json.field("confidence", facts->confidence);
    json.text_or_null("refusal", facts->refusal);
    json.text_or_null("looks_like", facts->looks_like);
    json.end_object();
    fmt::print("{}\n", json.take());
  }
  if (!any_known) return 2;
  return session.any_refused() ? 1 : 0;
}

}  // namespace ipi
