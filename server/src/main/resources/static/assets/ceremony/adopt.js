// The dialog in which a signer adopts his signature and initials: typed, drawn or uploaded.
import { framed, pad } from './ink.js';
import { leadsOn } from './trouble.js';
import { post, say } from './words.js';

const WIDEST_PICTURE = 1600;
const UPLOAD_SECONDS = 90;
const byId = id => document.getElementById(id);
const dialog = byId('adopt');
const fullName = byId('adopt-name');
const initials = byId('adopt-initials');
const problem = byId('adopt-error');
const ways = ['type', 'draw', 'upload'];
let way = 'type';
let resolve = null;
let drawnName = null;
let drawnInitials = null;
let picture = null;
let posting = false;

/** Asks for a signature. Resolves to the adopted one, to 'removed', or to null when the signer turns back. */
export function askForInk(canRemove) {
  byId('adopt-remove').hidden = !canRemove;
  warn('');
  dialog.showModal();
  return new Promise(settle => { resolve = settle; });
}

function done(result) {
  const settle = resolve;
  resolve = null;
  dialog.close();
  settle?.(result);
}

export function prepareAdoption() {
  drawnName = pad(byId('draw-name'), () => warn(''));
  drawnInitials = byId('draw-initials') ? pad(byId('draw-initials'), () => warn('')) : null;
  byId('draw-clear').addEventListener('click', () => { drawnName.clear(); drawnInitials?.clear(); });
  byId('upload-file').addEventListener('change', readPicture);
  byId('adopt-remove').addEventListener('click', () => done('removed'));
  // what is on its way to the server cannot be called back: the dialog waits for the answer
  dialog.addEventListener('cancel', event => posting && event.preventDefault());
  dialog.addEventListener('close', () => resolve && (posting ? dialog.showModal() : done(null)));
  byId('adopt-form').addEventListener('submit', event => { event.preventDefault(); adopt(); });
  [fullName, initials].forEach(field => field.addEventListener('input', showSamples));
  ways.forEach(name => {
    byId(`way-${name}`).addEventListener('click', () => choose(name));
    byId(`way-${name}`).addEventListener('keydown', moveAlong);
  });
}

function moveAlong(event) {
  const rtl = getComputedStyle(dialog).direction === 'rtl';
  const step = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }[event.key];
  if (step) {
    const to = ways[(ways.indexOf(way) + step + ways.length) % ways.length];
    choose(to);
    byId(`way-${to}`).focus();
  }
}

function choose(chosen) {
  way = chosen;
  warn('');
  ways.forEach(name => {
    const tab = byId(`way-${name}`);
    tab.setAttribute('aria-selected', String(name === chosen));
    tab.tabIndex = name === chosen ? 0 : -1;
    byId(`panel-${name}`).hidden = name !== chosen;
  });
}

function showSamples() {
  dialog.querySelectorAll('[data-sample=name]').forEach(sample => { sample.textContent = fullName.value; });
  dialog.querySelectorAll('[data-sample=initials]').forEach(sample => { sample.textContent = initials.value; });
}

async function readPicture(event) {
  const file = event.target.files[0];
  picture = null;
  byId('upload-preview').hidden = true;
  if (file) {
    const small = await shrunk(file);
    picture = await base64(small);
    byId('upload-preview').src = URL.createObjectURL(small);
    byId('upload-preview').hidden = false;
    warn('');
  }
}

/** A phone's photo is larger than any signature needs, and than the server takes. */
async function shrunk(file) {
  const bitmap = await createImageBitmap(file).catch(() => null);
  const scale = bitmap ? WIDEST_PICTURE / Math.max(bitmap.width, bitmap.height) : 1;
  if (scale >= 1) {
    return file;
  }
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise(settle => canvas.toBlob(blob => settle(blob ?? file), file.type, 0.92));
}

async function base64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
}

async function adopt() {
  const missing = flaw();
  if (missing) {
    warn(missing);
    return;
  }
  const ink = chosenInk();
  if (posting) {
    return;
  }
  setPosting(true);
  try {
    const { image, ...shown } = ink;
    const answer = await post('signature', ink, UPLOAD_SECONDS);
    done({ ...shown, version: answer.adopted });
  } catch (error) {
    if (await leadsOn(error)) {
      return;
    }
    warn(error.waits ? say('correcting') : error.details?.[0]?.path === 'image' ? error.message : say('failed'));
  } finally {
    setPosting(false);
  }
}

function setPosting(yes) {
  posting = yes;
  dialog.querySelectorAll('footer button, [data-close]').forEach(button => { button.disabled = yes; });
}

function flaw() {
  if (!fullName.value.trim()) {
    return say('needName');
  }
  if (!initials.value.trim()) {
    return say('needInitials');
  }
  if (way === 'draw' && drawnName.strokes.length === 0) {
    return say('needDrawing');
  }
  return way === 'upload' && !picture ? say('needFile') : '';
}

function chosenInk() {
  const names = { name: fullName.value.trim(), initials: initials.value.trim(), width: 0, height: 0 };
  if (way === 'type') {
    return { ...names, method: 'typed', face: dialog.querySelector('[name=face]:checked').value };
  }
  if (way === 'upload') {
    return { ...names, method: 'uploaded', image: picture };
  }
  const { strokes, width, height } = framed(drawnName.strokes);
  const own = framed(drawnInitials?.strokes ?? [], width, height).strokes;
  return { ...names, method: 'drawn', strokes, initialsStrokes: own.length > 0 ? own : strokes, width, height };
}

function warn(sentence) {
  problem.textContent = sentence;
  problem.hidden = !sentence;
}
