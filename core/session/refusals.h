// What a file is that is no report: told by its first bytes, so that it can be named instead of "unknown format".
#pragma once

#include <optional>
#include <string_view>

#include "base/bytes.h"
#include "base/diagnostics.h"

namespace ipi {

// Binary and markup formats by their magic. nullopt: may be a report.
std::optional<DiagCode> sniff_foreign(Bytes prefix);

// A document in JSON: '{' or '[' after white space.
bool looks_like_json(std::string_view text);

// One sentence instead of a table: short, no delimiter, few lines.
bool looks_like_sentence(std::string_view text);

// The answer to a report request (ids and status), not the report.
bool looks_like_receipt(std::string_view json);

}  // namespace ipi
