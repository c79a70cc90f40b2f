// Handwriting: typed in a script face, drawn as vectors with pressure, or a picture.
import { base } from './words.js';

const SVG = 'http://www.w3.org/2000/svg';
const PEN = 2.6;
const FACES = { 'script-1': 'CS Script 1', 'script-2': 'CS Script 2', 'script-3': 'CS Script 3', 'script-4': 'CS Script 4' };

const make = (name, attributes = {}) => {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  return element;
};

/** Shows the adopted signature (or initials) in the element. */
export async function showInk(element, ink, initials) {
  const picture = ink.method === 'typed' ? await typed(ink, initials)
    : ink.method === 'drawn' ? drawn(initials ? ink.initialsStrokes : ink.strokes, ink.width, ink.height)
      : uploaded(ink);
  element.replaceChildren(picture);
}

async function typed(ink, initials) {
  const family = FACES[ink.face] ?? FACES['script-1'];
  const words = initials ? ink.initials : ink.name;
  await document.fonts.load(`40px "${family}"`, words).catch(() => {});
  const svg = make('svg', { 'aria-hidden': 'true', preserveAspectRatio: 'xMidYMid meet' });
  const text = make('text', { x: 0, y: 40 });
  text.textContent = words;
  text.style.fontFamily = `"${family}", cursive`;
  text.style.fontSize = '40px';
  svg.append(text);
  const probe = document.createElement('div');
  probe.className = 'probe';
  probe.append(svg);
  document.body.append(probe);
  const box = text.getBBox();
  probe.remove();
  svg.setAttribute('viewBox', `${box.x - 2} ${box.y} ${box.width + 4} ${box.height}`);
  return svg;
}

function drawn(strokes, width, height) {
  const svg = make('svg', { 'aria-hidden': 'true', viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'xMidYMid meet' });
  svg.append(...strokes.flatMap(segments));
  return svg;
}

function segments(stroke) {
  if (stroke.length === 1) {
    const [x, y, pressure] = stroke[0];
    return [make('circle', { cx: x, cy: y, r: thickness(pressure) / 2, class: 'dot' })];
  }
  return stroke.slice(1).map(([x, y, pressure], i) => make('line', {
    x1: stroke[i][0], y1: stroke[i][1], x2: x, y2: y, 'stroke-width': thickness(pressure), class: 'line',
  }));
}

const thickness = pressure => PEN * (0.5 + pressure);

function uploaded(ink) {
  const picture = new Image();
  picture.alt = '';
  picture.src = `${base}/signature.png?${ink.version ?? ''}`;
  return picture;
}

/** The signature the server kept, from the page's markup. */
export function keptInk() {
  const kept = document.getElementById('ink')?.dataset;
  return kept ? {
    version: kept.id,
    method: kept.method,
    name: kept.name,
    initials: kept.initials,
    face: kept.face,
    strokes: parsed(kept.strokes),
    initialsStrokes: parsed(kept.initialsStrokes),
    width: Number(kept.width),
    height: Number(kept.height),
  } : null;
}

const parsed = text => text
  ? text.split(';').map(stroke => stroke.split(' ').map(point => point.split(',').map(Number)))
  : [];

/** A canvas to draw on with finger, pen or mouse. */
export function pad(canvas, onChange) {
  const strokes = [];
  let current = null;
  const context = () => canvas.getContext('2d');
  const at = event => {
    const box = canvas.getBoundingClientRect();
    const last = current?.at(-1);
    return [round(event.clientX - box.left), round(event.clientY - box.top), pressure(event, last)];
  };
  canvas.addEventListener('pointerdown', event => {
    canvas.setPointerCapture(event.pointerId);
    fit(canvas, strokes);
    current = [at(event)];
    strokes.push(current);
    paint(context(), [current]);
  });
  canvas.addEventListener('pointermove', event => {
    if (current) {
      const moved = event.getCoalescedEvents?.() ?? [];
      (moved.length > 0 ? moved : [event]).forEach(one => {
        current.push(at(one));
        paint(context(), [current.slice(-2)]);
      });
    }
  });
  const end = () => { if (current) { current = null; onChange(); } };
  canvas.addEventListener('pointerup', end);
  canvas.addEventListener('pointercancel', end);
  return {
    strokes,
    clear() {
      strokes.length = 0;
      context().clearRect(0, 0, canvas.width, canvas.height);
      onChange();
    },
  };
}

const round = number => Math.round(number * 10) / 10;

/** A pen tells its pressure; a mouse presses less the faster it moves. */
function pressure(event, last) {
  if (event.pointerType === 'pen' && event.pressure > 0) {
    return round(event.pressure);
  }
  if (!last) {
    return 0.5;
  }
  const box = event.target.getBoundingClientRect();
  const speed = Math.hypot(event.clientX - box.left - last[0], event.clientY - box.top - last[1]);
  return Math.round((last[2] * 0.7 + Math.max(0.2, 0.8 - speed / 40) * 0.3) * 100) / 100;
}

function fit(canvas, strokes) {
  const ratio = devicePixelRatio || 1;
  const width = Math.round(canvas.clientWidth * ratio);
  if (canvas.width !== width) {
    canvas.width = width;
    canvas.height = Math.round(canvas.clientHeight * ratio);
    canvas.getContext('2d').scale(ratio, ratio);
    paint(canvas.getContext('2d'), strokes);
  }
}

function paint(context, strokes) {
  context.lineCap = 'round';
  context.strokeStyle = context.fillStyle = '#10131a';
  strokes.forEach(stroke => {
    stroke.forEach(([x, y, force], i) => {
      context.beginPath();
      if (i === 0) {
        context.arc(x, y, thickness(force) / 2, 0, Math.PI * 2);
        context.fill();
      } else {
        context.lineWidth = thickness(force);
        context.moveTo(stroke[i - 1][0], stroke[i - 1][1]);
        context.lineTo(x, y);
        context.stroke();
      }
    });
  });
}

/** The strokes moved and scaled into a view of this size; without a size, the view is cut to the ink. */
export function framed(strokes, width, height) {
  const points = strokes.flat();
  if (points.length === 0) {
    return { strokes: [], width: width ?? 0, height: height ?? 0 };
  }
  const left = Math.min(...points.map(p => p[0])) - PEN;
  const top = Math.min(...points.map(p => p[1])) - PEN;
  const inkWidth = Math.max(...points.map(p => p[0])) + PEN - left;
  const inkHeight = Math.max(...points.map(p => p[1])) + PEN - top;
  const scale = width ? Math.min(width / inkWidth, height / inkHeight) : 1;
  const moved = strokes.map(stroke => stroke.map(([x, y, force]) => [
    round((x - left) * scale + (width ? (width - inkWidth * scale) / 2 : 0)),
    round((y - top) * scale + (height ? (height - inkHeight * scale) / 2 : 0)),
    force,
  ]));
  return { strokes: moved, width: round(width ?? inkWidth), height: round(height ?? inkHeight) };
}
