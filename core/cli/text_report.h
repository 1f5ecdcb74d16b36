// The analysis as text for a terminal, or as Markdown.
#pragma once

#include <string>

#include "session/session.h"

namespace ipi {

std::string write_text_report(const Session& session, bool markdown);
std::string write_plan_report(const Account& account, const PlanGoal& goal, const Plan& plan, bool markdown);

}  // namespace ipi
