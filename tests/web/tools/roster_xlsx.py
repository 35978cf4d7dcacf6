"""Makes an Excel roster with openpyxl, which is none of our own software: a title, a header, 2,000 rows of which 20 are
faulty, and a second sheet. Usage: roster_xlsx.py OUT_FILE. Prints what is faulty: [[row, column, reason], ...], reason
being a part of what the page must say."""

import datetime
import json
import sys

from openpyxl import Workbook
from openpyxl.styles import Font

ROWS = 2000
FIRST_ROW = 4  # below a title, an empty row and the header
HEADER = ["楼栋", "单元", "房号", "业主姓名", "联系电话", "房屋性质", "居住性质", "入住日期", "迁出日期"]
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗"
GIVEN = ["建国", "秀英", "伟", "芳", "敏", "静", "丽", "强", "磊", "洋"]
DAY = datetime.date(2015, 1, 5)


def row(i: int) -> list:
    """A sound row: numbers and dates as Excel keeps them, a few dates as text."""
    floor, door = 1 + i % 50 // 2, 1 + i % 2
    moved_in = DAY + datetime.timedelta(days=i)
    return [
        f"{1 + i // 100}栋",
        1 + i % 100 // 50,
        floor * 100 + door,
        SURNAMES[i % 20] + GIVEN[i // 20 % 10],
        13_800_000_000 + i,
        "住宅" if i % 25 else "商铺",
        "常住" if i % 3 else "租住",
        moved_in.strftime("%Y年%-m月%-d日") if i % 7 == 0 else moved_in,
        None,
    ]


def spoil(cells: list, kind: int, first: int) -> tuple[str, str]:
    """Makes the row faulty; gives the column and what is said. `first` is the row that a repeated one repeats."""
    if kind == 0:
        cells[0] = None
        return HEADER[0], "请填写"
    if kind == 1:
        cells[2] = None
        return HEADER[2], "请填写"
    if kind == 2:
        cells[3] = None
        return HEADER[3], "请填写"
    if kind == 3:
        cells[5] = "仓库"
        return HEADER[5], "仓库"
    if kind == 4:
        cells[6] = "偶尔"
        return HEADER[6], "偶尔"
    if kind == 5:
        cells[7] = "去年春天"
        return HEADER[7], "不是日期"
    if kind == 6:
        cells[7] = "2023-02-30"
        return HEADER[7], "不是日期"
    if kind == 7:
        cells[8] = DAY - datetime.timedelta(days=1)
        return HEADER[8], "早于"
    cells[:] = row(first - FIRST_ROW)
    return "整行", f"第 {first} 行"


def main(path: str) -> None:
    book = Workbook()
    book.active.title = "说明"
    book.active["A1"] = "请勿改动表头。"
    sheet = book.create_sheet("业户名册")
    sheet["A1"] = "翠湖花园业户名册"
    sheet["A1"].font = Font(bold=True)
    sheet.merge_cells("A1:I1")
    for column, text in enumerate(HEADER, 1):
        sheet.cell(FIRST_ROW - 1, column, text)
    faults = []
    for i in range(ROWS):
        cells = row(i)
        number = FIRST_ROW + i
        if i % 100 == 57:
            faults.append([number, *spoil(cells, i // 100 % 9, number - 7)])
        for column, value in enumerate(cells, 1):
            cell = sheet.cell(number, column, value)
            if isinstance(value, datetime.date):
                cell.number_format = 'yyyy"年"m"月"d"日"' if i % 2 else "yyyy/m/d"
    book.save(path)
    print(json.dumps(faults, ensure_ascii=False))


main(sys.argv[1])
