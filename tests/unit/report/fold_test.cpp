#include "report/fold.h"

#include <doctest/doctest.h>

using namespace ipi;

TEST_CASE("fold_name: case, marks, spaces and widths do not matter, letters of any script do") {
  CHECK(fold_name("storage_rate") == fold_name("Storage Rate"));
  CHECK(fold_name("\xEF\xBB\xBF\"Seller-SKU\"") == "sellersku");
  CHECK(fold_name("ＳＫＵ：１") == "sku1");
  CHECK(fold_name("a\u00A0b\u2013c") == "abc");
  CHECK(fold_name("Größe ÄÖÜ") == "größeäöü");
  CHECK(fold_name("商品名・々〆〇、。") ==
        "商品名々〆〇");  // the iteration mark and its kin are letters, the dots are not
  CHECK(fold_name("3 × 4 ÷ 2") == "342");
  CHECK(fold_name("nº, 1ª, µ, §, ¿") == "nº1ªµ");
  CHECK(fold_name("→ ™ \uE000 한글") == "한글");  // arrows, signs, private letters
  CHECK(fold_name("a😀") == "a😀");
  CHECK(fold_name("a\xE5\x95") == "a");  // a character cut at the end
}

TEST_CASE("edit_distance: letters to change, and no more than asked") {
  CHECK(edit_distance("quantity", "quantity", 2) == 0);
  CHECK(edit_distance("quantity", "quantitiy", 2) == 1);
  CHECK(edit_distance("available", "avialable", 2) == 2);
  CHECK(edit_distance("sku", "asin", 2) == 3);
  CHECK(edit_distance("a", "abcdef", 2) == 3);
  CHECK(edit_distance("", "", 0) == 0);
}
