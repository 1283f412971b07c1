"""Inserts, deletes and sorts rows of workbooks in LibreOffice, as a person would.

Standard input: {"folder": a folder of its own, "jobs": [{"input", "outputs", "sheet", "operations": [...]}]}, paths absolute, rows and
columns counted from 0. An operation is {"kind": "insert", "row", "values": {column: value}}, {"kind": "delete", "row"} or
{"kind": "sort", "top", "bottom", "left", "right", "column", "descending"}. After each operation the workbook is recalculated
and saved as .xlsx to the output of the same number.
"""
import json
import sys

import uno
from com.sun.star.table import TableSortField
from libreoffice_desktop import desktop_of, end, named


def insert(sheet, operation):
    sheet.Rows.insertByIndex(operation["row"], 1)
    for column, value in operation["values"].items():
        cell = sheet.getCellByPosition(int(column), operation["row"])
        if isinstance(value, str):
            cell.String = value
        else:
            cell.Value = value


def delete(sheet, operation):
    sheet.Rows.removeByIndex(operation["row"], 1)


def sort(sheet, operation):
    cells = sheet.getCellRangeByPosition(operation["left"], operation["top"], operation["right"], operation["bottom"])
    field = TableSortField(Field=operation["column"] - operation["left"], IsAscending=not operation["descending"])
    fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
    cells.sort((named("SortFields", fields), named("ContainsHeader", False), named("IsSortColumns", False)))


def main():
    work = json.load(sys.stdin)
    office, desktop = desktop_of(work["folder"])
    try:
        for job in work["jobs"]:
            document = desktop.loadComponentFromURL("file://" + job["input"], "_blank", 0, (named("Hidden", True),))
            sheet = document.Sheets.getByName(job["sheet"])
            for operation, output in zip(job["operations"], job["outputs"]):
                {"insert": insert, "delete": delete, "sort": sort}[operation["kind"]](sheet, operation)
                document.calculateAll()
                document.storeToURL("file://" + output, (named("FilterName", "Calc MS Excel 2007 XML"),))
            document.close(True)
    finally:
        end(office, desktop)


main()
