#include "forecast/holt_winters.h"

#include <doctest/doctest.h>

#include <array>
#include <vector>

using namespace ipi;

namespace {

// Monthly airline passengers 1949 to 1960, thousands. Source: Box and Jenkins 1976, series G; R's
// AirPassengers.
const std::vector<double> kAirPassengers{
    112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170, 170, 158,
    133, 114, 140, 145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166, 171, 180, 193, 181, 183, 218,
    230, 242, 209, 191, 172, 194, 196, 196, 236, 235, 229, 243, 264, 272, 237, 211, 180, 201, 204, 188, 235,
    227, 234, 264, 302, 293, 259, 229, 203, 229, 242, 233, 267, 269, 270, 315, 364, 347, 312, 274, 237, 278,
    284, 277, 317, 313, 318, 374, 413, 405, 355, 306, 271, 306, 315, 301, 356, 348, 355, 422, 465, 467, 404,
    347, 305, 336, 340, 318, 362, 348, 363, 435, 491, 505, 404, 359, 310, 337, 360, 342, 406, 396, 420, 472,
    548, 559, 463, 407, 362, 405, 417, 391, 419, 461, 472, 535, 622, 606, 508, 461, 390, 432};

// What R 4 prints for HoltWinters(AirPassengers) and for seasonal = "multiplicative".
struct RResult {
  SeasonKind kind;
  HoltWintersParameters parameters;
  double level, trend;
  std::array<double, 12> season;
};
const RResult kAdditive{SeasonKind::additive,
                        {0.2479595, 0.03453373, 1},
                        477.827781,
                        3.127627,
                        {-27.457685, -54.692464, -20.174608, 12.919120, 18.873607, 75.294426, 152.888368, 134.613464,
                         33.778349, -18.379060, -87.772408, -45.827781}};
const RResult kMultiplicative{SeasonKind::multiplicative,
                              {0.2755925, 0.03269295, 0.8707292},
                              469.3232206,
                              3.0215391,
                              {0.9464611, 0.8829239, 0.9717369, 1.0304825, 1.0476884, 1.1805272, 1.3590778, 1.3331706,
                               1.1083381, 0.9868813, 0.8361333, 0.9209877}};

}  // namespace

TEST_CASE("Holt-Winters: at R's parameters, R's coefficients for AirPassengers to six digits") {
  for (const RResult& r : {kAdditive, kMultiplicative}) {
    const HoltWintersFit fit = filter_holt_winters(kAirPassengers, 12, r.kind, r.parameters);
    CHECK(fit.level == doctest::Approx(r.level).epsilon(2e-6));
    CHECK(fit.trend == doctest::Approx(r.trend).epsilon(2e-6));
    for (std::size_t i = 0; i < 12; ++i) CHECK(fit.season[i] == doctest::Approx(r.season[i]).epsilon(2e-6));
    CHECK(fit.errors == 132);
  }
}

TEST_CASE("Holt-Winters: the search is at least as good as R's, and ends at R's parameters for AirPassengers") {
  for (const RResult& r : {kAdditive, kMultiplicative}) {
    const HoltWintersFit theirs = filter_holt_winters(kAirPassengers, 12, r.kind, r.parameters);
    const HoltWintersFit ours = fit_holt_winters(kAirPassengers, 12, r.kind);
    MESSAGE("SSE ours ", ours.sse, ", R's ", theirs.sse, "; alpha ", ours.parameters.alpha, ", beta ",
            ours.parameters.beta, ", gamma ", ours.parameters.gamma);
    CHECK(ours.sse <= theirs.sse * (1 + 1e-9));
    CHECK(ours.parameters.alpha == doctest::Approx(r.parameters.alpha).epsilon(0.001));
    CHECK(ours.parameters.beta == doctest::Approx(r.parameters.beta).epsilon(0.002));
    CHECK(ours.parameters.gamma == doctest::Approx(r.parameters.gamma).epsilon(0.001));
    CHECK(ours.level == doctest::Approx(r.level).epsilon(0.0005));
  }
}

TEST_CASE("Holt-Winters: recovers level, trend and season of a series without noise") {
  constexpr std::array<double, 4> kSeason{-30, 10, 40, -20};
  std::vector<double> sums, products;
  for (std::size_t t = 0; t < 40; ++t) {
    const double base = 200 + 3 * static_cast<double>(t);
    sums.push_back(base + kSeason[t % 4]);
    products.push_back(base * (1 + kSeason[t % 4] / 100));
  }
  const HoltWintersFit additive = fit_holt_winters(sums, 4, SeasonKind::additive);
  CHECK(additive.trend == doctest::Approx(3).epsilon(0.001));
  CHECK(additive.level == doctest::Approx(200 + 3 * 39).epsilon(0.001));
  const HoltWintersFit multiplicative = fit_holt_winters(products, 4, SeasonKind::multiplicative);
  for (std::size_t h = 1; h <= 8; ++h) {
    const std::size_t t = 39 + h;
    CHECK(additive.ahead(h) == doctest::Approx(200 + 3 * static_cast<double>(t) + kSeason[t % 4]).epsilon(0.001));
    CHECK(multiplicative.ahead(h) ==
          doctest::Approx((200 + 3 * static_cast<double>(t)) * (1 + kSeason[t % 4] / 100)).epsilon(0.01));
  }
}
