// Draws the pages near the window, each for itself, sharp for the size it is shown in.
const AHEAD = '900px';
const MOST_PIXELS = 16_000_000;
const home = document.body.dataset.pdfjs;
const sheets = [...document.querySelectorAll('.sheet')];
let library = null;
let worker = null;

/** Gives every page its shape at once, and draws those that come near. */
export function showPages(onTrouble) {
  sheets.forEach(shape);
  const near = new IntersectionObserver(entries => entries.forEach(entry => {
    entry.target.near = entry.isIntersecting;
    if (entry.isIntersecting) {
      draw(entry.target).catch(error => trouble(entry.target, error, onTrouble));
    } else {
      forget(entry.target);
    }
  }), { rootMargin: AHEAD });
  const sized = new ResizeObserver(entries => entries.forEach(({ target }) => {
    clearTimeout(target.redraw);
    target.redraw = setTimeout(() => target.near && draw(target).catch(() => {}), 150);
  }));
  sheets.forEach(sheet => { near.observe(sheet); sized.observe(sheet); });
}

function shape(sheet) {
  const { width, height } = sheet.dataset;
  sheet.style.aspectRatio = `${width} / ${height}`;
  sheet.style.setProperty('--page-width', width);
}

async function open(paper) {
  library ??= import(`${home}/build/pdf.min.mjs`);
  const pdfjs = await library;
  pdfjs.GlobalWorkerOptions.workerSrc = `${home}/build/pdf.worker.min.mjs`;
  worker ??= new pdfjs.PDFWorker();
  return pdfjs.getDocument({
    url: paper.dataset.url,
    worker,
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
  const paper = sheet.closest('.paper');
  paper.file ??= open(paper);
  const page = await (await paper.file).getPage(Number(sheet.dataset.page));
  const viewport = page.getViewport({ scale });
  const canvas = await paint(page, viewport);
  if (sheet.drawnWidth === width) {
    sheet.querySelector('.ground').replaceChildren(canvas, await text(page, viewport, scale));
    sheet.dataset.drawn = 'true';
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

function trouble(sheet, error, onTrouble) {
  sheet.drawnWidth = 0;
  if (sheet.near) {
    onTrouble(sheet, error);
  }
}
