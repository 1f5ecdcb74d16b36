#include "advice/action_kind.h"

namespace ipi {
namespace {

ActionEffect& of(ActionEffects& effects, ActionKind kind) { return effects[static_cast<std::size_t>(kind)]; }

}  // namespace

ActionEffects default_effects() {
  ActionEffects effects;
  of(effects, ActionKind::price_cut) = {
      0.10, 1.25, 42, 0, 0, 0, "Assumption A-183: 10 % off for six weeks sells a quarter more (elasticity 2.5)"};
  of(effects, ActionKind::sale) = {
      0.20, 1.6, 30, 0, 0, 0, "Assumption A-184: 20 % off with a strike-through price sells 60 % more"};
  of(effects, ActionKind::lightning_deal) = {0.20,
                                             10,
                                             1,
                                             0,
                                             0.01,
                                             7000,
                                             "Assumption A-185: a day in the deals sells ten days' worth at "
                                             "20 % off. Source of the fee: moizit.com, US deal fees from "
                                             "2025-06-02 (70 USD a day and 1 % of sales; more at peaks)"};
  of(effects, ActionKind::coupon) = {0.10,
                                     1.25,
                                     30,
                                     0,
                                     0.025,
                                     500,
                                     "Assumption A-186: a 10 % coupon sells a quarter more. Source of the "
                                     "fee: link-trans.com, US coupon fees from 2025-06-02 "
                                     "(5 USD and 2.5 % of sales)"};
  of(effects, ActionKind::outlet_deal) = {
      0.30,
      2.5,
      14,
      0,
      0,
      0,
      "Assumption A-187: two weeks in the Outlet at 30 % off sell 2.5 times as much. Source: at least 20 % "
      "off (Amazon help GDAET8WDZBB2GFHY)"};
  of(effects, ActionKind::advertise) = {
      0,
      1.3,
      42,
      0.30,
      0,
      0,
      "Assumption A-188: six weeks of advertising sell 30 % more and cost 30 % of those units' price"};
  of(effects, ActionKind::improve_listing) = {
      0, 1.15, 0, 0, 0, 0, "Assumption A-189: a better listing sells 15 % more, for good"};
  of(effects, ActionKind::bundle) = {
      0, 1.1, 0, 0, 0, 0, "Assumption A-190: a bundle with a faster item sells 10 % more, for good"};
  return effects;
}

}  // namespace ipi
