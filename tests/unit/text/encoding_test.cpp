#include "text/encoding.h"

#include <doctest/doctest.h>

namespace ipi {

TEST_CASE("Encoding: every label leads back to its encoding") {
  for (const Encoding encoding : {Encoding::utf_8, Encoding::utf_16le, Encoding::utf_16be, Encoding::windows_1252,
                                  Encoding::shift_jis, Encoding::gb18030}) {
    CHECK(encoding_from_label(label(encoding)) == encoding);
  }
}

TEST_CASE("Encoding: labels are read without regard to case and blanks") {
  CHECK(encoding_from_label(" UTF-8\n") == Encoding::utf_8);
  CHECK(encoding_from_label("Shift_JIS") == Encoding::shift_jis);
  CHECK(encoding_from_label("CP932") == Encoding::shift_jis);
  CHECK(encoding_from_label("ISO-8859-1") == Encoding::windows_1252);
  CHECK(encoding_from_label("GBK") == Encoding::gb18030);
}

TEST_CASE("Encoding: an unknown label is no encoding") {
  CHECK_FALSE(encoding_from_label(""));
  CHECK_FALSE(encoding_from_label("  "));
  CHECK_FALSE(encoding_from_label("utf-7"));
  CHECK_FALSE(encoding_from_label("utf 8"));
}

}  // namespace ipi
