#include "base/check.h"

#include <cstdlib>

#ifdef __EMSCRIPTEN__
#include <emscripten/console.h>
#else
#include <cstdio>
#endif

namespace ipi {

void broken_invariant(const char* condition, [[maybe_unused]] int line) {
#ifdef __EMSCRIPTEN__
  emscripten_console_error(condition);  // stdio would be 6 KB of what every visitor downloads
#else
  std::fprintf(stderr, "broken invariant (line %d): %s\n", line, condition);
#endif
  std::abort();
}

}  // namespace ipi
