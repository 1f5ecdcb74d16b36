// The targets: each takes any bytes and aborts where a promise is broken. libfuzzer_main.cpp makes one of them a fuzzer;
// replay_main.cpp runs all over what is kept under corpus/.
#pragma once

#include <array>
#include <string_view>

#include "base/bytes.h"

namespace ipi::fuzz {

void fuzz_sniff(Bytes input);      // encoding and dialect of any bytes; decoding does not depend on chunks
void fuzz_csv(Bytes input);        // quoted records: chunks, windows, limits, against the naive reader
void fuzz_tsv(Bytes input);        // the same for files in which quotes are letters, and for those wrapped in quotes
void fuzz_index(Bytes input);      // vectors against single bytes
void fuzz_rfc4180(Bytes input);    // what RFC 4180 allows is read as it says
void fuzz_json(Bytes input);       // which documents are JSON, and all values in them, against simdjson
void fuzz_container(Bytes input);  // gzip, zip, workbooks
void fuzz_numbers(Bytes input);    // counts, amounts, ratios, against plain arithmetic
void fuzz_dates(Bytes input);      // days, and what a column's days say of their order
void fuzz_report(Bytes input);     // one file of a kind that a byte chooses: every row accounted for, chunks
void fuzz_session(Bytes input);    // several files, questions, plans, what-ifs; all answers are JSON
void fuzz_requests(Bytes input);   // what the page sends: settings, queries, scenarios, plans, overrides

struct FuzzTarget {
  std::string_view name;
  void (*run)(Bytes input);
};

constexpr auto kFuzzTargets = std::to_array<FuzzTarget>({
    {"sniff", fuzz_sniff},
    {"csv", fuzz_csv},
    {"tsv", fuzz_tsv},
    {"index", fuzz_index},
    {"rfc4180", fuzz_rfc4180},
    {"json", fuzz_json},
    {"container", fuzz_container},
    {"numbers", fuzz_numbers},
    {"dates", fuzz_dates},
    {"report", fuzz_report},
    {"session", fuzz_session},
    {"requests", fuzz_requests},
});

}  // namespace ipi::fuzz
