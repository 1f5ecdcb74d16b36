// Where a C++ source can be changed, and to what: one replacement a place. By tokens, not by a parser: what is no C++ any
// more, the compiler sorts out. Comments, texts, characters, #lines, constants of a table's initialiser and checks of our own
// (IPI_CHECK) stay as they are.

const SWAPS = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '==': '!=',
  '!=': '==',
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '/',
  '++': '--',
  '--': '++',
  '+=': '-=',
  '-=': '+=',
  '*=': '/=',
  '/=': '*=',
  '<<': '>>',
  '>>': '<<',
  '&': '|',
  '|': '&',
  '|=': '&=',
  '&=': '|=',
};

/** The text with everything that is no code replaced by blanks of the same length. */
function bare(text) {
  const blank = (part) => part.replace(/[^\n]/g, ' ');
  return text
    .replace(/R"\(([\s\S]*?)\)"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'(?![0-9])|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, blank)
    .replace(/^#.*$/gm, blank)
    .replace(/\bIPI_CHECK\([^\n]*\);/g, blank)
    .replace(/^(?:static |inline )*constexpr auto k\w+ = std::to_array[\s\S]*?\}\);/gm, blank)
    .replace(/\b(?:template|static_cast|std::\w+|Parsed|Result|fault|numeric_limits)\s*<[^<>;(){}]*(?:<[^<>]*>)?[^<>;(){}]*>/g, blank);
}

export function places(text) {
  const code = bare(text);
  const found = [];
  const add = (at, length, replacement, what) => found.push({ at, length, replacement, what });

  for (const match of code.matchAll(/(?<=[\s\w)\]])(\s)(<<|>>|<=|>=|==|!=|&&|\|\||\+=|-=|\*=|\/=|\|=|&=|[-+*/%<>&|])(\s)/g)) {
    const operator = match[2];
    add(match.index + 1, operator.length, SWAPS[operator], `${operator} becomes ${SWAPS[operator]}`);
  }
  for (const match of code.matchAll(/\+\+|--/g)) add(match.index, 2, SWAPS[match[0]], `${match[0]} becomes ${SWAPS[match[0]]}`);
  for (const match of code.matchAll(/(?<![\w.'])(\d+)(u?)(?![\w.'])/g)) {
    const number = BigInt(match[1]);
    add(match.index, match[0].length, `${number + 1n}${match[2]}`, `${number} becomes ${number + 1n}`);
    if (number > 0n) add(match.index, match[0].length, `${number - 1n}${match[2]}`, `${number} becomes ${number - 1n}`);
  }
  for (const match of code.matchAll(/\b(true|false)\b/g)) {
    const other = match[1] === 'true' ? 'false' : 'true';
    add(match.index, match[1].length, other, `${match[1]} becomes ${other}`);
  }
  for (const match of code.matchAll(/\b(?:if|while) \((?!const |auto )/g)) {
    const open = match.index + match[0].length;
    let depth = 1;
    let end = open;
    while (depth > 0 && end < code.length) depth += { '(': 1, ')': -1 }[code[end++]] ?? 0;
    const condition = text.slice(open, end - 1);
    if (!condition.includes(';') && !condition.includes(' = ')) add(open, condition.length, `!(${condition})`, 'the condition is negated');
  }
  // Whole statements: calls, assignments, jumps; never declarations.
  for (const match of code.matchAll(
    /^ +((?:[\w.\->[\]]+(?:\([^;{}]*\)| [-+*/|&]?= [^;{}]*)|break|continue|(?:\+\+|--)[\w.\->[\]]+));$/gm,
  )) {
    const start = match.index + match[0].indexOf(match[1]);
    if (/^(return|else|using|case)\b/.test(match[1])) continue;
    add(start, match[1].length, '(void)0', 'the statement is gone');
  }
  return found;
}
