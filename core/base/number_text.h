// Numbers as text, appended: the one place that writes them, so that every platform writes the same digits.
#pragma once

#include <cstdint>
#include <string>

namespace ipi {

void append_number(std::string& out, std::int64_t number);
// The shortest text that reads back as the same double; whole ones (below 2^53) without a point. Precondition: finite.
void append_number(std::string& out, double number);
// At least `digits` digits, zeros in front. Precondition: number >= 0.
void append_padded(std::string& out, std::int64_t number, int digits);

}  // namespace ipi
