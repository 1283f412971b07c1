"""Inserts, deletes and sorts rows of workbooks in LibreOffice, as a person would.

Standard input: {"folder": a folder of its own, "jobs": [{"input", "outputs", "sheet", "operations": [...]}]}, paths absolute, rows and
columns counted from 0. An operation is {"kind": "insert", "row", "values": {column: value}}, {"kind": "delete", "row"} or
{"kind": "sort", "top", "bottom", "left", "right", "column", "descending"}. After each operation the workbook is recalculated
and saved as .xlsx to the output of the same number.
"""
import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.table import TableSortField


def named(name, value):
    return PropertyValue(Name=name, Value=value)


def desktop_of(folder):
    pipe = "rows%d" % os.getpid()
    office = subprocess.Popen(
        ["soffice", "-env:UserInstallation=file://" + os.path.join(folder, "profile"), "--headless", "--norestore", "--accept=pipe,name=%s;urp;" % pipe],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(1500):
        try:
            context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
            return office, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except NoConnectException:
            if office.poll() not in (None, 81):
                raise
            time.sleep(0.2)
    raise TimeoutError("LibreOffice did not answer")


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
        try:
            desktop.terminate()
        except Exception:
            pass
        try:
            office.wait(30)
        except subprocess.TimeoutExpired:
            office.kill()


main()
