// Words in reports that tell a legacy encoding from Windows-1252; text/sniff.h says how they are used.
#pragma once

#include <array>
#include <string_view>

#include "text/sniff.h"

namespace ipi {

// Source: headers of Japanese restock, ledger, listing and business reports, as seen by users of them (2019
// to 2026).
inline constexpr auto kJapaneseHeaderWords = std::to_array<std::string_view>({
    "商品名",
    "出品者SKU",
    "日付",
    "数量",
    "在庫",
    "販売可能",
    "推奨される",
    "入荷待ち",
    "フルフィルメント",
    "スナップショット",
    "注文",
    "タイトル",
    "セッション",
    "ページビュー",
    "商品のステータス",
    "イベントタイプ",
    "金額",
    "手数料",
    "返品",
    "価格",
    "住所",
    "出荷",
    "配送",
});
// Source: Amazon's currency, country, marketplace and sales channel columns.
inline constexpr auto kJapaneseCells = std::to_array<std::string_view>({
    "JP",
    "JPY",
    "Amazon.co.jp",
    "amazon.co.jp",
    "A1VC38T7YXB528",
    "Asia/Tokyo",
    "JST",
});
// Assumption A-81: what sheets made by Chinese sellers are headed with; no such report of Amazon's was seen.
inline constexpr auto kChineseHeaderWords = std::to_array<std::string_view>({
    "商品名称", "品名", "名称", "日期", "数量", "库存", "销售", "销量", "商品", "订单",
    "价格",     "成本", "采购", "店铺", "标题", "仓库", "类别", "备注", "重量", "运费",
});
inline constexpr EncodingWords kEncodingWords{kJapaneseHeaderWords, kJapaneseCells, kChineseHeaderWords};

}  // namespace ipi
