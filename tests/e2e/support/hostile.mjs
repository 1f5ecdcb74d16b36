// Texts of our own that have broken other programs, as titles and SKUs: markup, formulas, direction marks, controls, words
// that JavaScript's objects know. IPI_BLNS names a JSON array of more (the Big List of Naughty Strings).
import { readFileSync } from 'node:fs';

const run = 'globalThis.__ran=1';

export const HOSTILE = [
  // Markup and scripts.
  `<script>${run}</script>`,
  `"><script>${run}</script>`,
  `'"--><svg/onload=${run}>`,
  `<img src=x onerror=${run}>`,
  `<iframe srcdoc="<script>parent.${run}</script>">`,
  `<a href="javascript:${run}">x</a>`,
  `javascript:${run}`,
  `<style>@import 'http://127.0.0.1:9/x.css';*{display:none}</style>`,
  `<base href="//127.0.0.1:9/">`,
  `<meta http-equiv="refresh" content="0;url=//127.0.0.1:9/">`,
  '</textarea></title></style></table>',
  '<!--',
  ']]>',
  '&lt;b&gt; &#x3c;b&#x3e; &amp;amp; &nbsp;',
  `{{constructor.constructor('${run}')()}}`,
  `\${${run}}`,
  `#{${run}}`,
  `<%= ${run} %>`,
  // Formulas, as OWASP lists their beginnings.
  '=1+1',
  '=HYPERLINK("http://127.0.0.1:9/?x="&A1,"click")',
  "=cmd|' /C calc'!A0",
  '+1+cmd|x!A1',
  '-2+3+cmd|x!A1',
  '@SUM(1+1)*cmd|x!A1',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠A1',
  '"=1+1"',
  "'=1+1",
  // Direction marks, controls, what is not seen.
  'invoice\u202Egnp.exe',
  '\u202Dleft\u202C \u2066isolated\u2069 \u200Fmark\u200E',
  'זה טקסט עם English בפנים',
  'مرحبا \u061C123',
  'zero\u200Bwidth\uFEFFno\u2060break',
  'soft\u00ADhyphen and\u00A0space and\u3000wide',
  'bell\u0007 escape\u001B[31m delete\u007F next\u0085line',
  'line\u2028parted\u2029by Unicode',
  'Z̸̧a̶l̴g̵o̷ t̸e̸x̵t̸',
  '👩‍👩‍👧‍👦 🏳️‍🌈 🇩🇪 e\u0301 \u{1F9D1}\u{1F3FF}',
  '𝒻𝒶𝓃𝒸𝓎 ﷽ ꧅ ௵',
  // Words that objects know.
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'prototype',
  '__defineGetter__',
  'undefined',
  'null',
  'NaN',
  'true',
  '[object Object]',
  // Numbers, dates and paths that like to be something else.
  '00012345',
  '1E5',
  '1.23E+12',
  '12345678901234567890',
  '2026-02-30',
  '1/2',
  '../../../etc/passwd',
  'C:\\CON\\NUL',
  "'; DROP TABLE skus; --",
  '%s%n%x %00 %2e%2e',
  '\\u0000 \\x00 \\',
  'a"b""c',
  'semi;colon,comma|bar',
  `long ${'x'.repeat(5000)}`,
];

/** With those of IPI_BLNS, without the empty ones, each once. */
export function hostileTexts() {
  const more = process.env.IPI_BLNS === undefined ? [] : JSON.parse(readFileSync(process.env.IPI_BLNS, 'utf8'));
  return [...new Set([...HOSTILE, ...more])].filter((text) => text.trim() !== '');
}
