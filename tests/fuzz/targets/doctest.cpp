// What the unit tests' own headers, shared with some targets, want to be linked; no test runs here.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>
