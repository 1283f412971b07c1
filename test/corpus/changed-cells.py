"""Changes one cell after the other in LibreOffice and tells what another one says then.

Standard input: {"folder": a folder of its own, "jobs": [{"input", "read": {"sheet", "row", "column"}, "changes": [{"sheet", "row",
"column", "value"}]}]}, paths absolute, rows and columns counted from 0. Standard output: for each job a list, first what the cell
says before anything is changed, then what it says after each change, which is put back before the next.
"""
import json
import sys

from libreoffice_desktop import desktop_of, end, named


def cell_of(document, place):
    return document.Sheets.getByName(place["sheet"]).getCellByPosition(place["column"], place["row"])


def main():
    work = json.load(sys.stdin)
    office, desktop = desktop_of(work["folder"])
    said = []
    try:
        for job in work["jobs"]:
            document = desktop.loadComponentFromURL("file://" + job["input"], "_blank", 0, (named("Hidden", True),))
            document.calculateAll()
            read = cell_of(document, job["read"])
            told = [read.String]
            for change in job["changes"]:
                cell = cell_of(document, change)
                before = cell.Value
                cell.Value = change["value"]
                told.append(read.String)
                cell.Value = before
            said.append(told)
            document.close(True)
    finally:
        end(office, desktop)
    json.dump(said, sys.stdout)


main()
