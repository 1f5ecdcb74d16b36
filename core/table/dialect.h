// sniff_dialect: delimiter, quote rule and line ends, guessed from the start of a file in UTF-8. Candidates are tab,
// comma, semicolon and pipe; the one under which most records have the same number of cells as the header wins.
//
// It always answers: text without any delimiter is read as one column, with confidence 0.
#pragma once

#include <cstdint>
#include <string_view>

#include "table/record_batch.h"

namespace ipi {

struct DialectGuess {
  Dialect dialect;
  double confidence = 0;             // 0 to 1
  std::uint32_t header_columns = 1;  // cells of the record that looks like the header
  std::uint64_t header_record = 0;   // records before it are preamble
  char runner_up = 0;                // the second best delimiter; 0 if no other one parts anything
  double runner_up_confidence = 0;
};

// Looks at 256 KiB at most. `whole_file`: nothing follows, so that the last record counts too.
DialectGuess sniff_dialect(std::string_view prefix_utf8, bool whole_file);

}  // namespace ipi
