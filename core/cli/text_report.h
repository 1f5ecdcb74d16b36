// The analysis as text for a terminal, or as Markdown.
#pragma once

#include <string>

#include "session/session.h"

namespace ipi {

std::string write_text_report(const Session& session, bool markdown);

}  // namespace ipi
