#include "cli/reading.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "cli/container.h"

namespace ipi {
namespace {

// A file is read again once for each sort of decision that a later cell can refute (encoding, date order, decimal mark).
// One that asks for more gave other bytes every time.
constexpr int kMostPasses = 4;

std::optional<Day> modification_day(const std::string& path) {
  struct stat facts {};
  if (stat(path.c_str(), &facts) != 0) return std::nullopt;
  return Day(static_cast<std::int32_t>(facts.st_mtime / 86400));
}

// Streams a member once. False: the session asks for it again from the start.
bool feed_member(Session& session, std::uint32_t file, ByteStream& stream, std::size_t chunk_bytes) {
  for (;;) {
    const std::span<std::uint8_t> buffer(session.stage(chunk_bytes), chunk_bytes);
    const std::size_t count = stream.read(buffer);
    if (count == 0) break;
    const Feed feed = session.feed(file, count);
    if (feed == Feed::restart) return false;
    if (feed == Feed::refused) return true;
  }
  if (stream.error()) {
    session.fail(file, info(stream.error()->code).name, stream.error()->text);
    return true;
  }
  return session.close(file) != Feed::restart;
}

void read_container(Session& session, const std::string& path, const ReadSettings& settings) {
  const std::string own_name = std::filesystem::path(path).filename().string();
  Result<Container, ContainerError> container = Container::open(path);
  if (!container) {
    const std::uint32_t file = session.open(OpenRequest{own_name, std::nullopt, settings.overrides});
    session.fail(file, info(container.error().code).name, container.error().text);
    return;
  }
  for (std::size_t member = 0; member < container->size(); ++member) {
    const std::uint32_t file =
        session.open(OpenRequest{container->name(member), modification_day(path), settings.overrides});
    bool done = false;
    for (int pass = 0; pass < kMostPasses && !done; ++pass) {
      const std::unique_ptr<ByteStream> stream = container->open_member(member);
      done = feed_member(session, file, *stream, settings.chunk_bytes);
    }
    if (!done) session.fail(file, info(DiagCode::file_changed).name, {});
  }
}

// Standard input cannot be read twice, so it is kept for a restart.
void read_standard_input(Session& session, const ReadSettings& settings) {
  const std::string text{std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
  const Bytes bytes(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
  const std::uint32_t file = session.open(OpenRequest{"standard input", std::nullopt, settings.overrides});
  for (int pass = 0; pass < kMostPasses; ++pass) {
    Feed feed = Feed::more;
    for (std::size_t at = 0; at < bytes.size() && feed == Feed::more; at += settings.chunk_bytes) {
      feed = session.feed(file, bytes.subspan(at, std::min(settings.chunk_bytes, bytes.size() - at)));
    }
    if (feed == Feed::more) feed = session.close(file);
    if (feed != Feed::restart) return;
  }
}

}  // namespace

void read_paths(Session& session, const std::vector<std::string>& paths, const ReadSettings& settings) {
  for (const std::string& path : paths) {
    std::error_code error;
    if (path == "-") {
      read_standard_input(session, settings);
    } else if (std::filesystem::is_directory(path, error)) {
      std::vector<std::string> names;
      for (const auto& entry : std::filesystem::directory_iterator(path, error)) {
        if (entry.is_regular_file(error) && entry.path().filename().string().front() != '.') {
          names.push_back(entry.path().string());
        }
      }
      std::sort(names.begin(), names.end());
      for (const std::string& name : names) read_container(session, name, settings);
    } else {
      read_container(session, path, settings);
    }
  }
}

}  // namespace ipi
