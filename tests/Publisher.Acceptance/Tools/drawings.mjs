// node drawings.mjs CHROMIUM FONTS.json SCALE FILE.svg OUT.png [FILE.svg OUT.png]...
// Paints each drawing as the browser does, on white, with the book's own fonts under their own names.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [executablePath, fonts, scale, ...files] = process.argv.slice(2);
const faces = JSON.parse(readFileSync(fonts, 'utf8')).map(face => `@font-face { font-family: "${face.family}"; font-weight: ${face.weight};
  font-style: ${face.italic ? 'italic' : 'normal'}; src: url("data:font/ttf;base64,${readFileSync(face.file).toString('base64')}"); }`).join('\n');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--font-render-hinting=none', '--disable-lcd-text'] });
const page = await browser.newPage({ deviceScaleFactor: Number(scale), viewport: { width: 800, height: 600 } });
await page.setContent(`<style>${faces} body { margin: 0; background: #fff } svg { display: block }</style><div id="place"></div>`);
await page.evaluate(() => Promise.all([...document.fonts].map(face => face.load())).then(() => null));
for (let i = 0; i < files.length; i += 2) {
  const svg = readFileSync(files[i], 'utf8').replace(/^\uFEFF?<\?xml[^>]*>/, '').replace(/<!DOCTYPE[^>]*>/, '');
  await page.evaluate(text => { document.getElementById('place').innerHTML = text; }, svg);
  const drawing = page.locator('svg').first();
  const box = await drawing.evaluate(root => {
    const view = root.viewBox.baseVal;
    if (!root.getAttribute('width') || root.getAttribute('width').includes('%')) {
      root.setAttribute('width', view.width);
      root.setAttribute('height', view.height);
    }
    root.style.background = '';
    const { width, height } = root.getBoundingClientRect();
    return { x: 0, y: 0, width, height };
  });
  await page.screenshot({ path: files[i + 1], clip: box });
}
await browser.close();
