// Column<T>: one value per row, each present or missing. Missing is a sentinel, so that a column costs
// sizeof(T) a row; it is never 0 and never enters arithmetic unasked.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace ipi {

template <class T>
struct MissingValue;
template <>
struct MissingValue<std::int32_t> {
  static constexpr std::int32_t value() { return std::numeric_limits<std::int32_t>::min(); }
  static constexpr bool is(std::int32_t v) { return v == value(); }
};
template <>
struct MissingValue<std::int64_t> {
  static constexpr std::int64_t value() { return std::numeric_limits<std::int64_t>::min(); }
  static constexpr bool is(std::int64_t v) { return v == value(); }
};
template <>
struct MissingValue<std::uint32_t> {
  static constexpr std::uint32_t value() { return std::numeric_limits<std::uint32_t>::max(); }
  static constexpr bool is(std::uint32_t v) { return v == value(); }
};
template <>
struct MissingValue<double> {
  static constexpr double value() { return std::numeric_limits<double>::quiet_NaN(); }
  static constexpr bool is(double v) { return v != v; }
};

template <class T>
class Column {
 public:
  Column() = default;
  explicit Column(std::size_t rows) : values_(rows, MissingValue<T>::value()) {}

  std::size_t size() const { return values_.size(); }
  // An absent column has size 0 and answers "missing" for every row.
  bool has(std::size_t row) const { return row < values_.size() && !MissingValue<T>::is(values_[row]); }
  T get_or(std::size_t row, T otherwise) const { return has(row) ? values_[row] : otherwise; }
  // Precondition: has(row).
  T operator[](std::size_t row) const { return values_[row]; }
  void set(std::size_t row, T value) {
    if (row >= values_.size()) values_.resize(row + 1, MissingValue<T>::value());
    values_[row] = value;
  }
  void clear(std::size_t row) {
    if (row < values_.size()) values_[row] = MissingValue<T>::value();
  }
  void resize(std::size_t rows) { values_.resize(rows, MissingValue<T>::value()); }
  const std::vector<T>& raw() const { return values_; }
  // For loops over many rows: the values, missing ones as their sentinel. Good until the next call that is not const.
  std::span<T> values() { return values_; }

 private:
  std::vector<T> values_;
};

}  // namespace ipi
