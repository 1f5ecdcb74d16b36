// The results as Markdown: what was measured, then the ratios that were set as goals, missed ones too.
const round = (value, digits = 0) =>
  value == null ? '' : value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits, useGrouping: false });
const mb = (bytes) => round(bytes / 1e6);

const NAMES = {
  product: '**ipiscope**',
  papaparse: 'PapaParse',
  udsv: 'uDSV',
  d3_dsv: 'd3-dsv',
  csv_parse: 'csv-parse',
  arquero: 'Arquero',
  duckdb_types: 'DuckDB-wasm, types given',
  duckdb_auto: 'DuckDB-wasm, types detected',
  one_stream: 'limit: one BYOB stream',
  four_streams: 'limit: four BYOB streams',
  our_reader: 'our reader alone',
  our_reader_stream: 'our reader, ordinary stream',
  our_reader_slices: 'our reader, slices',
};

const table = (head, rows) =>
  `| ${head.join(' | ')} |\n|${head.map((_, i) => (i === 0 ? ' --- ' : ' ---: ')).join('|')}|\n${rows.map((row) => `| ${row.join(' | ')} |\n`).join('')}`;

export function ratios(result) {
  const of = (file, tool, what = 'ms') => result.runs.find((run) => run.file === file && run.tool === tool)?.[what]?.median;
  const goals = [];
  const goal = (name, value, least, aim, more = true) => {
    if (value == null || Number.isNaN(value) || !Number.isFinite(value)) return;
    goals.push({ name, value, least, aim, held: more ? value >= least : value <= least });
  };
  for (const file of ['health-500.csv', 'health-500.tsv']) {
    const ours = of(file, 'product');
    const best = Math.min(...['papaparse', 'udsv'].map((tool) => of(file, tool) ?? Infinity));
    goal(`${file}: the better of PapaParse and uDSV ÷ ours, wall`, best / ours, 12, 20);
    goal(
      `${file}: the same by CPU time`,
      Math.min(...['papaparse', 'udsv'].map((tool) => of(file, tool, 'cpu_ms') ?? Infinity)) / of(file, 'product', 'cpu_ms'),
      12,
      20,
    );
    goal(`${file}: DuckDB-wasm with types, without its start ÷ ours, wall`, of(file, 'duckdb_types') / ours, 5, 8);
    goal(`${file}: our rate ÷ one plain BYOB stream's`, of(file, 'one_stream') / ours, 0.8, 1.2);
    goal(`${file}: renderer over idle, MB`, of(file, 'product', 'over_idle_mb'), 64, 40, false);
  }
  for (const [name, { stages }] of Object.entries(result.memory ?? {})) {
    const tab = name.endsWith('.tsv');
    goal(`${name} in memory: full task ÷ separator scan`, stages.scan.median / stages.full.median, tab ? 0.12 : 0.09, tab ? 0.2 : 0.15);
    goal(
      `${name} in memory: the peers' task ÷ separator scan`,
      stages.scan.median / stages.twelve.median,
      tab ? 0.12 : 0.09,
      tab ? 0.2 : 0.15,
    );
    goal(`${name} in memory: SIMD ÷ scalar, full task`, stages.full_scalar.median / stages.full.median, 3.5, 5);
    goal(`${name} in memory: SIMD ÷ scalar, the peers' task`, stages.twelve_scalar.median / stages.twelve.median, 3.5, 5);
  }
  goal('worker start to first small result, ms', result.start?.product?.median, 60, 30, false);
  for (const [name, { ratio }] of Object.entries(result.hostile ?? {})) goal(`time(2n) ÷ time(n): ${name}`, ratio, 2.3, 2.1, false);
  return goals;
}

export function toMarkdown(result) {
  const { machine, versions } = result;
  const parts = [
    `# Benchmark, ${result.when}\n`,
    `${machine.cpu}, ${machine.cores} cores, ${machine.memory_gb} GB, Linux ${machine.kernel}; load average before ${machine.load_before.join(' / ')}` +
      `${machine.load_after ? `, after ${machine.load_after.join(' / ')}` : ''}. ${result.note}\n`,
    `${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.\n`,
    `Each job in a fresh Chromium, interleaved, ${result.rounds} rounds; milliseconds from the file handle to the result, reading included, the tool already started. ` +
      "Peers: all rows, twelve numeric columns (ledger: three) added up by SKU. Product: its own full task, all columns that the report has, and its totals compared with the peers'. " +
      "CPU: all processes of the browser. Memory: the renderer's own and shared pages at their most, over the page before the tool is started.\n",
  ];
  for (const [file, { bytes, rows, skus, columns }] of Object.entries(result.files)) {
    const runs = result.runs.filter((run) => run.file === file);
    const ours = runs.find((run) => run.tool === 'product');
    parts.push(`## ${file}: ${mb(bytes)} MB, ${rows} rows of ${columns} columns, ${skus} SKUs\n`);
    parts.push(
      table(
        ['', 'n', 'min', 'median', 'max ms', 'MB/s', 'CPU ms', '÷ ours', '÷ ours, CPU', 'MB over idle'],
        runs.map((run) =>
          run.ms === null
            ? [NAMES[run.tool] ?? run.tool, 0, '', '', '', '', '', '', '', run.failed.join('; ').slice(0, 80)]
            : [
                NAMES[run.tool] ?? run.tool,
                run.ms.n,
                round(run.ms.min),
                round(run.ms.median),
                round(run.ms.max),
                round(bytes / 1e3 / run.ms.median),
                round(run.cpu_ms?.median),
                ours?.ms ? round(run.ms.median / ours.ms.median, 1) : '',
                ours?.cpu_ms && run.cpu_ms ? round(run.cpu_ms.median / ours.cpu_ms.median, 1) : '',
                `${round(run.over_idle_mb?.median)}${run.after_mb ? ` (${round(run.after_mb.median)} with the analysis)` : ''}`,
              ],
        ),
      ),
    );
  }
  if (result.memory) {
    parts.push('## In memory, WebAssembly in a worker\n');
    parts.push(
      table(
        [
          '',
          'memcpy',
          'scan',
          "peers' task",
          '… scalar',
          'full task',
          '… scalar',
          'same hash with and without SIMD, and in chunks of 4099 bytes',
        ],
        Object.entries(result.memory).map(([name, { bytes, stages, same_hash: same }]) => [
          name,
          ...['memcpy', 'scan', 'twelve', 'twelve_scalar', 'full', 'full_scalar'].map(
            (stage) => `${round(bytes / 1e6 / stages[stage].median, 2)} GB/s`,
          ),
          same ? 'yes' : '**no**',
        ]),
      ),
    );
  }
  if (result.start) {
    parts.push('## Worker start to the first small result (200 rows), ms; download\n');
    parts.push(
      table(
        ['', 'min', 'median', 'max', 'KB', 'KB brotli'],
        Object.entries(result.start).map(([tool, { min, median, max }]) => [
          NAMES[tool],
          round(min),
          round(median),
          round(max),
          round((result.downloads[tool]?.bytes ?? NaN) / 1e3),
          round((result.downloads[tool]?.brotli ?? NaN) / 1e3),
        ]),
      ),
    );
  }
  if (result.million) {
    parts.push('## Behind the last byte: one row a SKU (medians, ms)\n');
    const keys = Object.keys(Object.values(result.million)[0] ?? {});
    parts.push(
      table(
        ['', ...Object.keys(result.million)],
        keys.map((key) => [key, ...Object.values(result.million).map((each) => round(each[key].median, 1))]),
      ),
    );
  }
  if (result.native) {
    parts.push('## Native (least of the rounds, ms / CPU ms)\n');
    const tools = Object.keys(Object.values(result.native)[0] ?? {});
    parts.push(
      table(
        ['', ...tools],
        Object.entries(result.native).map(([name, each]) => [
          name,
          ...tools.map((tool) => `${round(each[tool].ms)} / ${round(each[tool].cpu_ms)}`),
        ]),
      ),
    );
  }
  parts.push('## Goals\n');
  parts.push(
    table(
      ['', 'value', 'at least', 'aim', 'held'],
      ratios(result).map(({ name, value, least, aim, held }) => [name, round(value, 2), least, aim, held ? 'yes' : '**no**']),
    ),
  );
  return `${parts.join('\n')}`;
}
