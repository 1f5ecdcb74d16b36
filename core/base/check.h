// IPI_CHECK(cond): a broken invariant of ours. It aborts; the page starts a new worker, the program exits.
// Never for input: what a file can hold is a Diagnostic or a FileError. No file names: they would be this machine's.
#pragma once

#define IPI_CHECK(condition)                                         \
  do {                                                               \
    if (!(condition)) ::ipi::broken_invariant(#condition, __LINE__); \
  } while (false)

namespace ipi {

[[noreturn]] void broken_invariant(const char* condition, int line);

}  // namespace ipi
