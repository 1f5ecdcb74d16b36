// The boundary: Session as one Embind class, and nothing about inventory. README.md beside this file is the ABI.
// In: numbers, short JSON texts, and bytes in the stage buffer. Out: numbers, and views of one reply buffer that
// hold until the next call. Fails: std::bad_alloc, the core's only exception, leaves every call as a JavaScript
// Error with code 'out_of_memory'; all else that fails is said in the JSON, or is our bug and ends the instance.
#include <emscripten/bind.h>
#include <emscripten/emscripten.h>
#include <emscripten/val.h>

#include <cstdint>
#include <new>
#include <string>
#include <string_view>

#include "session/session.h"

// Outside of the catch block, and without an allocation: there may be nothing left to allocate from.
EM_JS(void, ipi_throw_out_of_memory, (),
      { throw Object.assign(new Error("out_of_memory"), {code : "out_of_memory"}); });

namespace {

using emscripten::typed_memory_view;
using emscripten::val;

// Raised by one whenever a call or a layout changes its meaning; web/engine refuses a module that it does not know.
constexpr int kAbiVersion = 1;

template <class Call>
auto guarded(Call call) -> decltype(call()) {
  try {
    return call();
  } catch (const std::bad_alloc&) {
  }
  ipi_throw_out_of_memory();
  __builtin_unreachable();
}

class Boundary {
 public:
  std::uint32_t open(const std::string& json) {
    return guarded([&] { return session_.open(json); });
  }
  val stage(std::uint32_t bytes) {
    return guarded([&] {
      std::uint8_t* buffer = session_.stage(bytes);
      return val(typed_memory_view(bytes, buffer));
    });
  }
  int feed(std::uint32_t file, std::uint32_t bytes) {
    return guarded([&] { return static_cast<int>(session_.feed(file, bytes)); });
  }
  int close(std::uint32_t file) {
    return guarded([&] { return static_cast<int>(session_.close(file)); });
  }
  void fail(std::uint32_t file, const std::string& code, const std::string& text) {
    guarded([&] { session_.fail(file, code, text); });
  }
  void drop(std::uint32_t file) {
    guarded([&] { session_.drop(file); });
  }

  val file_json(std::uint32_t file) {
    return reply([&] { return session_.file_json(file); });
  }
  val analyze(const std::string& settings) {
    return reply([&] { return session_.analyze(settings); });
  }
  val advise() {
    return reply([&] { return session_.advise(); });
  }
  void prepare_queries() {
    guarded([&] { session_.prepare_queries(); });
  }
  val query(const std::string& json) {
    return reply([&] { return session_.query(json); });
  }
  val what_if(const std::string& scenario) {
    return reply([&] { return session_.what_if(scenario); });
  }
  val plan(const std::string& request) {
    return reply([&] { return session_.plan(request); });
  }
  val history() {
    return reply([&] { return session_.history_json(); });
  }
  val fees_json() {
    return reply([&] { return session_.fees_json(); });
  }
  val sku_json(std::uint32_t row) {
    return reply([&] { return session_.sku_json(row); });
  }
  val window(std::uint32_t from, std::uint32_t count) {
    return guarded([&] {
      frame_ = session_.window(from, count);
      return val(typed_memory_view(frame_.size(), frame_.data()));
    });
  }

 private:
  // Embind's own std::string results go through an unchecked malloc; a view of a string that we hold does not,
  // and saves a copy.
  template <class Call>
  val reply(Call call) {
    return guarded([&] {
      reply_ = call();
      return val(typed_memory_view(reply_.size(), reinterpret_cast<const std::uint8_t*>(reply_.data())));
    });
  }

  ipi::Session session_;
  std::string reply_;
  ipi::Frame frame_;
};

int abi_version() { return kAbiVersion; }

}  // namespace

EMSCRIPTEN_BINDINGS(ipiscope) {
  emscripten::function("abi_version", &abi_version);
  emscripten::class_<Boundary>("Session")
      .constructor<>()
      .function("open", &Boundary::open)
      .function("stage", &Boundary::stage)
      .function("feed", &Boundary::feed)
      .function("close", &Boundary::close)
      .function("fail", &Boundary::fail)
      .function("drop", &Boundary::drop)
      .function("file_json", &Boundary::file_json)
      .function("analyze", &Boundary::analyze)
      .function("advise", &Boundary::advise)
      .function("prepare_queries", &Boundary::prepare_queries)
      .function("query", &Boundary::query)
      .function("window", &Boundary::window)
      .function("what_if", &Boundary::what_if)
      .function("plan", &Boundary::plan)
      .function("history", &Boundary::history)
      .function("fees_json", &Boundary::fees_json)
      .function("sku_json", &Boundary::sku_json);
}
