// Result<T, E>: a value or the reason why there is none. Members are named after std::expected's, so that it
// can be replaced once the WebAssembly toolchain's floor (Emscripten 3.1.6) has it.
#pragma once

#include <utility>
#include <variant>

#include "base/check.h"

namespace ipi {

template <class E>
struct Unexpected {
  E error;
};
template <class E>
Unexpected(E) -> Unexpected<E>;

template <class T, class E>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Unexpected<E> unexpected) : state_(std::in_place_index<1>, std::move(unexpected.error)) {}

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  // Precondition: has_value().
  T& value() & { return checked<0>(); }
  const T& value() const& { return checked<0>(); }
  T&& value() && { return std::move(checked<0>()); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  // Precondition: !has_value().
  E& error() & { return checked<1>(); }
  const E& error() const& { return checked<1>(); }

 private:
  template <std::size_t I>
  auto& checked() {
    IPI_CHECK(state_.index() == I);
    return *std::get_if<I>(&state_);
  }
  template <std::size_t I>
  const auto& checked() const {
    IPI_CHECK(state_.index() == I);
    return *std::get_if<I>(&state_);
  }
  std::variant<T, E> state_;
};

}  // namespace ipi
