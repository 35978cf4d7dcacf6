"""Reads an Excel file with openpyxl and prints its sheets: [{name, widths, frozen, rows: [[cell, ...], ...]}]; a date is
{"date": "2026-05-20"}."""

import datetime
import json
import sys

from openpyxl import load_workbook


def plain(value):
    if isinstance(value, (datetime.datetime, datetime.date)):
        return {"date": value.strftime("%Y-%m-%d")}
    return value


book = load_workbook(sys.argv[1])
print(json.dumps([
    {
        "name": sheet.title,
        "widths": [sheet.column_dimensions[chr(65 + i)].width for i in range(min(sheet.max_column, 26))],
        "frozen": sheet.freeze_panes,
        "rows": [[plain(value) for value in row] for row in sheet.iter_rows(values_only=True)],
    }
    for sheet in book.worksheets
], ensure_ascii=False))
