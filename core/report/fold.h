// Folding of header names: what must be equal for two spellings to mean the same column. BOM, quotes and spaces go;
// NBSP is a space, en and em dashes are '-', full-width forms are ASCII; letters (Latin ones) are lower-cased; then only
// letters and digits of any script stay. "storage_rate" = "storage-rate" = "Storage Rate".
// Accented Latin letters keep their accent ("Título" ≠ "Titulo"): spellings are listed, not guessed.
#pragma once

#include <string>
#include <string_view>

namespace ipi {

std::string fold_name(std::string_view header);

// Letters that must change to make one folded name the other, at most `limit` + 1.
unsigned edit_distance(std::string_view a, std::string_view b, unsigned limit);

}  // namespace ipi
