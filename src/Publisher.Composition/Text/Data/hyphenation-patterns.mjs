// Writes hyphenation-en-US.txt from the TeX patterns as two npm packages carry them.
//   npm install hyphenation.en-us@0.2.1 hyphen && node hyphenation-patterns.mjs node_modules
// Lines of the output: Liang patterns (digits between letters, '.' for the word's edge), then exceptions with hyphens.
import { readFileSync, writeFileSync } from 'node:fs';

const folder = process.argv[2];
const here = new URL('.', import.meta.url).pathname;
const source = readFileSync(`${folder}/hyphenation.en-us/lib/en-us.js`, 'utf8');
const patterns = [];
for (const [, length, text] of source.matchAll(/(\d+) : "([^"]+)"/g)) {
  for (let i = 0; i < text.length; i += +length) patterns.push(text.slice(i, i + +length).replaceAll('_', '.'));
}
const exceptions = ['as-so-ciate', 'as-so-ciates', 'dec-li-na-tion', 'oblig-a-tory', 'phil-an-thropic', 'present',
  'presents', 'project', 'projects', 'reci-procity', 're-cog-ni-zance', 'ref-or-ma-tion', 'ret-ri-bu-tion', 'ta-ble'];
const lines = ['# Hyphenation patterns for American English of TeX (hyph-en-us); licence: LICENSE-hyphenation.txt.',
  '# Made by hyphenation-patterns.mjs.', ...patterns.sort(), ...exceptions];
writeFileSync(`${here}hyphenation-en-US.txt`, lines.join('\n') + '\n');
