// node requests.mjs CHROMIUM FILE.html
// Opens the page and prints as a JSON list everything it asked for beside itself, and every error of its scripts.
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [executablePath, file] = process.argv.slice(2);
const address = pathToFileURL(file).href;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
const found = [];
page.on('request', request => {
  const url = request.url();
  if (url !== address && !url.startsWith('data:') && !url.startsWith('blob:')) found.push(url);
});
page.on('pageerror', error => found.push(String(error)));
await page.goto(address, { waitUntil: 'load' });
await page.evaluate(() => document.fonts.ready.then(() => null));
await browser.close();
console.log(JSON.stringify(found));
