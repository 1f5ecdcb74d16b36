// Small workbooks made in memory: one sheet unless a test adds more.
#pragma once

#include <string>

#include "unit/cli/archives.h"

namespace ipi {

struct WorkbookParts {
  std::string properties;  // inside <workbook>, before the sheets
  std::string sheets = "<sheet name=\"Planning\" sheetId=\"1\" r:id=\"rId1\"/>";
  std::string relations = "<Relationship Id=\"rId1\" Type=\"worksheet\" Target=\"worksheets/sheet1.xml\"/>";
  std::string shared = "<si><t>sku</t></si>";
  std::string formats;  // <numFmt> elements
  std::string cell_styles = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"164\"/>";
  std::string sheet;  // rows of sheet1
  std::vector<ZipMember> more;
};

inline std::string workbook_of(const WorkbookParts& parts) {
  const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
  std::vector<ZipMember> members{
      stored("[Content_Types].xml", head + "<Types/>"),
      stored("xl/workbook.xml", head + "<workbook xmlns:r=\"relationships\">" + parts.properties + "<sheets>" +
                                    parts.sheets + "</sheets></workbook>"),
      stored("xl/_rels/workbook.xml.rels", head + "<Relationships>" + parts.relations + "</Relationships>"),
      stored("xl/sharedStrings.xml", head + "<sst>" + parts.shared + "</sst>"),
      stored("xl/styles.xml", head + "<styleSheet><numFmts>" + parts.formats +
                                  "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" +
                                  parts.cell_styles + "</cellXfs></styleSheet>"),
      stored("xl/worksheets/sheet1.xml", head + "<worksheet><sheetData>" + parts.sheet + "</sheetData></worksheet>"),
  };
  members.insert(members.end(), parts.more.begin(), parts.more.end());
  return zip_of(members);
}

}  // namespace ipi
