// detect_json: which report a JSON document is, by the names of its members and where they stand, never by the file's name.
#pragma once

#include <optional>
#include <string>

#include "json/document.h"
#include "report/spec.h"

namespace ipi {

struct JsonDetection {
  std::optional<ReportKind> kind;
  std::optional<ReportKind> nearest;  // where there is none: what it has something of
};

JsonDetection detect_json(const JsonDocument& document);

}  // namespace ipi
