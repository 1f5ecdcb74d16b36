// Reading files into a session: the native edge. Containers are opened by their first bytes, streams are fed
// in pieces, restarts are obeyed, and what cannot be delivered is a refusal of that file alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "session/session.h"

namespace ipi {

struct ReadSettings {
  std::size_t chunk_bytes = std::size_t{1} << 20;
  Overrides overrides;
};

// Every file of every path, folders in the order of their names (not their sub-folders), "-" = standard
// input.
void read_paths(Session& session, const std::vector<std::string>& paths, const ReadSettings& settings = {});

}  // namespace ipi
