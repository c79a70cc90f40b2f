// Draws the pages near the window, each for itself, sharp for the size it is shown in.
const AHEAD = '900px';
const PATIENCE = 600;
const MOST_PIXELS = 16_000_000;
const home = document.documentElement.dataset.pdfjs;

// All of this begins before the other scripts have arrived: this one is loaded on its own as well.
const library = import(`${home}/build/pdf.min.mjs`);
const port = new Worker(`${home}/build/pdf.worker.min.mjs`, { type: 'module' });
const worker = library.then(({ PDFWorker }) => PDFWorker.create({ port }));
const troubles = [];
let onTrouble = (sheet, error) => troubles.push([sheet, error]);

/** Tells of every page that cannot be shown, those of before included. */
export function whenTrouble(listener) {
  onTrouble = listener;
  troubles.splice(0).forEach(trouble => listener(...trouble));
}

/** Gives every page its shape at once, and draws those that come near. */
function showPages() {
  const sheets = [...document.querySelectorAll('.sheet')];
  sheets.forEach(shape);
  sheets.slice(0, 1).forEach(sheet => fileOf(sheet).catch(() => {})); // before the browser has found out what is in sight; draw() tells of trouble
  const show = sheet => draw(sheet).catch(error => trouble(sheet, error));
  const seen = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => {
    seen.unobserve(entry.target);
    entry.target.near = true;
    show(entry.target).then(lookAhead);
  }));
  const near = new IntersectionObserver(entries => entries.forEach(entry => {
    entry.target.near = entry.isIntersecting;
    if (entry.isIntersecting) {
      show(entry.target);
    } else {
      forget(entry.target);
    }
  }), { rootMargin: AHEAD });
  const sized = new ResizeObserver(entries => entries.forEach(({ target }) => {
    clearTimeout(target.redraw);
    target.redraw = setTimeout(() => target.near && draw(target).catch(() => {}), 150);
  }));
  sheets.forEach(sheet => { seen.observe(sheet); sized.observe(sheet); });
  setTimeout(lookAhead, PATIENCE);

  // what is in sight comes first, yet nobody waits for a page that does not come
  function lookAhead() {
    seen.disconnect();
    sheets.forEach(sheet => near.observe(sheet));
  }
}

function shape(sheet) {
  const { width, height } = sheet.dataset;
  sheet.style.aspectRatio = `${width} / ${height}`;
  sheet.style.setProperty('--page-width', width);
}

function fileOf(sheet) {
  const paper = sheet.closest('.paper');
  return paper.file ??= open(paper);
}

async function open(paper) {
  const { getDocument } = await library;
  return getDocument({
    url: paper.dataset.url,
    worker: await worker,
    cMapUrl: `${home}/cmaps/`,
    standardFontDataUrl: `${home}/standard_fonts/`,
    wasmUrl: `${home}/wasm/`,
    enableScripting: false,
    isEvalSupported: false,
    useSystemFonts: false, // every signer sees the same letters, whatever is installed
    enableXfa: false,
  }).promise;
}

async function draw(sheet) {
  const width = sheet.clientWidth;
  const scale = width / Number(sheet.dataset.width);
  if (sheet.drawnWidth === width || width === 0) {
    return;
  }
  sheet.drawnWidth = width;
  const page = await (await fileOf(sheet)).getPage(Number(sheet.dataset.page));
  const viewport = page.getViewport({ scale });
  const ground = sheet.querySelector('.ground');
  const canvas = await paint(page, viewport);
  if (sheet.drawnWidth !== width) {
    return;
  }
  ground.replaceChildren(canvas);
  sheet.dataset.drawn = 'true';
  const words = await text(page, viewport, scale);
  if (canvas.isConnected) {
    ground.append(words);
  }
}

async function paint(page, viewport) {
  const wanted = Math.min(devicePixelRatio || 1, 3);
  const sharp = Math.min(wanted, Math.sqrt(MOST_PIXELS / (viewport.width * viewport.height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width * sharp);
  canvas.height = Math.floor(viewport.height * sharp);
  canvas.setAttribute('aria-hidden', 'true');
  const canvasContext = canvas.getContext('2d', { alpha: false });
  await page.render({ canvas, canvasContext, viewport, transform: [sharp, 0, 0, sharp, 0, 0] }).promise;
  return canvas;
}

async function text(page, viewport, scale) {
  const { TextLayer } = await library;
  const container = document.createElement('div');
  container.className = 'textLayer';
  container.style.setProperty('--total-scale-factor', scale);
  container.style.setProperty('--scale-factor', scale);
  await new TextLayer({ textContentSource: page.streamTextContent(), container, viewport }).render();
  return container;
}

/** Far pages give their memory back. */
function forget(sheet) {
  sheet.drawnWidth = 0;
  sheet.querySelector('.ground').replaceChildren();
}

function trouble(sheet, error) {
  sheet.drawnWidth = 0;
  if (sheet.near) {
    onTrouble(sheet, error);
  }
}

if (document.readyState === 'loading') {
  document.addEventListener('readystatechange', showPages, { once: true });
} else {
  showPages();
}
