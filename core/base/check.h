// IPI_CHECK(cond): a broken invariant of ours. It aborts; the page starts a new worker, the program exits.
// Never for input: what a file can hold is a Diagnostic or a FileError.
#pragma once

#include <cstdio>
#include <cstdlib>

#define IPI_CHECK(condition)                                                              \
  do {                                                                                    \
    if (!(condition)) {                                                                   \
      std::fprintf(stderr, "%s:%d: broken invariant: %s\n", __FILE__, __LINE__, #condition); \
      std::abort();                                                                       \
    }                                                                                     \
  } while (false)
