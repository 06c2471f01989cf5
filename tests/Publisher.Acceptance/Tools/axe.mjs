// node axe.mjs CHROMIUM FILE.html
// Runs axe-core on the page at phone and desktop width, light and dark, for every choice of language and layout;
// prints the violations as a JSON list.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [executablePath, file] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const violations = [];
for (const [width, colorScheme] of [[390, 'light'], [390, 'dark'], [1440, 'light'], [1440, 'dark']]) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(axe);
  const choices = await page.$$eval('.bar :is(.languages, .layout, .width) input', radios =>
    ['', ...radios.filter(radio => !radio.checked).map(radio => radio.id)]);
  for (const choice of choices) {
    await page.evaluate(id => id && document.getElementById(id).click(), choice);
    const result = await page.evaluate(() => globalThis.axe.run(document, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }));
    for (const { id, impact, help, nodes } of result.violations) {
      violations.push({ width, colorScheme, choice, id, impact, help, nodes: nodes.slice(0, 3).map(node => node.html.slice(0, 200)) });
    }
    await page.evaluate(() => document.querySelectorAll('.bar input').forEach(radio => radio.defaultChecked && radio.click()));
  }
  await page.close();
}
await browser.close();
console.log(JSON.stringify(violations, null, violations.length ? 2 : 0));
