#!/usr/bin/env python3
"""compare_csv.py PROGRAM [FILES] [SEED]: random files as RFC 4180 allows them, read by `PROGRAM rows` and by Python's csv.

Every cell of every record must be the same, in every chunking that a file is read with. A cell may hold anything: commas,
quotes, line ends, letters of all kinds, nothing. Exit status 1 at the first difference, whose file is named and kept.
A blank line is [''] here and [] for Python; that is the one thing that is evened out.
"""
import csv
import io
import json
import os
import random
import subprocess
import sys
import tempfile

PIECES = ['', 'a', 'ab', ' ', '  x ', ',', '"', '""', '","', '\n', '\r\n', ';', '\t', '|', "'", '=1+1', '0,5', 'ä', '日本', '😀',
          '\u202e', 'x' * 70, '"a"', '-', '1/2"', 'end\\', '\u00a0', '#', '__proto__']


def made_up(rng):
    """One file's rows, and its text."""
    columns = rng.randint(1, 8)
    rows = []
    for _ in range(rng.randint(1, 60)):
        width = columns if rng.random() < 0.8 else rng.randint(1, 10)
        rows.append([''.join(rng.choice(PIECES) for _ in range(rng.randint(0, 4))) for _ in range(width)])
    end = rng.choice(['\n', '\r\n'])
    quote_all = rng.random() < 0.3
    lines = []
    for row in rows:
        cells = []
        for cell in row:
            must = any(c in cell for c in ',"\r\n')
            quoted = must or quote_all or rng.random() < 0.2
            cells.append('"' + cell.replace('"', '""') + '"' if quoted else cell)
        lines.append(','.join(cells))
    text = end.join(lines) + (end if rng.random() < 0.8 else '')
    return text


def ours(program, path, chunk):
    command = [program, 'rows', '--in', path, '--delimiter', ',', '--quote', '"', '--chunk', str(chunk)]
    out = subprocess.run(command, capture_output=True, check=True).stdout.decode('utf-8').splitlines()
    return [json.loads(line) for line in out if line.startswith('[')], json.loads(out[-1])['issues']


def main():
    program, files = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    rng = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    folder = tempfile.mkdtemp(prefix='ipiscope-csv-')
    path = os.path.join(folder, 'made_up.csv')
    cells = 0
    for number in range(files):
        text = made_up(rng)
        if not text.strip():
            continue
        with open(path, 'w', encoding='utf-8', newline='') as file:
            file.write(text)
        wanted = [row or [''] for row in csv.reader(io.StringIO(text, newline=''), strict=True)]
        rows, issues = ours(program, path, rng.choice([1, 7, 64, 4096, 1 << 20]))
        if rows != wanted or issues:
            print(f'file {number}: {path} is read in two ways {issues[:3]}')
            for ours_row, wanted_row in zip(rows, wanted):
                if ours_row != wanted_row:
                    print('  ours  ', ours_row, '\n  Python', wanted_row)
                    break
            return 1
        cells += sum(len(row) for row in rows)
    os.remove(path)
    os.rmdir(folder)
    print(f'{files} files, {cells} cells: the same')
    return 0


sys.exit(main())
