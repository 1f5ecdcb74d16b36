// The catalogue of reports that ipiscope knows: the list of kinds, nothing else.
#pragma once

#include <span>
#include <string_view>

#include "report/spec.h"

namespace ipi {

// In the order of detection: where two signatures fit, more matched columns win, then the earlier one.
std::span<const ReportSpec* const> catalog();

// Reports that are JSON documents: told by their members (json/detect_json.h), their columns' names are paths.
std::span<const ReportSpec* const> document_catalog();

// In either catalogue.
const ReportSpec* spec_of(ReportKind kind);
const ReportSpec* spec_by_id(std::string_view id);
std::string_view id_of(ReportKind kind);

// "score", "history", "extra", "identified".
std::string_view role_name(Role role);

}  // namespace ipi
