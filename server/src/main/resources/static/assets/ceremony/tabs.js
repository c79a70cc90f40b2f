// The fields on the pages: where they stand, what they hold, what is wrong with them.
import { save, saveSoon } from './saving.js';
import { showInk } from './ink.js';
import { say } from './words.js';

const FAMILIES = { sans: '"CS Sans", sans-serif', serif: '"CS Serif", serif', mono: '"CS Mono", monospace' };
const measure = document.createElement('canvas').getContext('2d');
const listeners = new Set();

/** All fields the signer acts on, in the order they are gone through. */
export const fields = [...document.querySelectorAll('.field:not(:disabled)')];
export const fieldOf = tabId => fields.find(field => field.dataset.tab === tabId);
export const changed = () => listeners.forEach(listener => listener());
export const whenChanged = listener => listeners.add(listener);

export const isRequired = field => field.dataset.required === 'true';
export const isInk = field => field.dataset.kind === 'signature' || field.dataset.kind === 'initials';

export function valueOf(field) {
  if (isInk(field)) {
    return field.dataset.value ?? '';
  }
  return field.type === 'checkbox' ? String(field.checked) : field.value;
}

export const isOpen = field => (field.type === 'checkbox' ? !field.checked : valueOf(field).trim() === '');

/** Why the field cannot stay as it is, or an empty text. */
export function flaw(field) {
  if (isOpen(field)) {
    return !isRequired(field) ? '' : field.type === 'checkbox' ? say('needTick') : say('needText');
  }
  const pattern = field.dataset.pattern;
  return pattern && !fits(pattern, field.value) ? field.dataset.message || say('needForm') : '';
}

function fits(pattern, value) {
  try {
    return new RegExp(pattern).test(value);
  } catch {
    return true; // a pattern in another dialect must not lock the signer out
  }
}

export function values() {
  return Object.fromEntries(fields.map(field => [field.dataset.tab, valueOf(field)]));
}

/** Puts every tab where it belongs, in parts of its page. */
export function placeTabs(onInk) {
  document.querySelectorAll('.sheet').forEach(sheet => {
    const width = Number(sheet.dataset.width);
    const height = Number(sheet.dataset.height);
    sheet.querySelectorAll('.tab').forEach(tab => place(tab, width, height));
  });
  fields.forEach(field => listen(field, onInk));
}

function place(tab, pageWidth, pageHeight) {
  const { x, y, width, height, size, face, color, bold, italic, underline } = tab.dataset;
  tab.style.left = `${x / pageWidth * 100}%`;
  tab.style.top = `${y / pageHeight * 100}%`;
  tab.style.width = `${width / pageWidth * 100}%`;
  tab.style.height = `${height / pageHeight * 100}%`;
  tab.style.setProperty('--size', size);
  tab.style.setProperty('--tab-width', width);
  tab.style.setProperty('--ink', color);
  tab.style.fontFamily = FAMILIES[face] ?? FAMILIES.sans;
  tab.style.fontWeight = bold === 'true' ? '700' : '400';
  tab.style.fontStyle = italic === 'true' ? 'italic' : 'normal';
  tab.style.textDecoration = underline === 'true' ? 'underline' : 'none';
  shrink(tab);
}

/** A text too long for its box is set smaller, as in the sealed file. */
function shrink(tab) {
  const holder = tab.querySelector('input[type=text], .value');
  if (holder) {
    const { width, size } = tab.dataset;
    measure.font = `${tab.style.fontStyle} ${tab.style.fontWeight} ${size}px ${tab.style.fontFamily}`;
    const needed = measure.measureText(holder.value ?? holder.textContent).width;
    tab.style.setProperty('--shrink', Math.min(1, width / Math.max(needed, 1)));
  }
}

function listen(field, onInk) {
  const tab = field.closest('.tab');
  tab.addEventListener('click', event => {
    if (event.target === tab) {
      field.focus();
      if (isInk(field) || field.type === 'checkbox') {
        field.click();
      }
    }
  });
  if (isInk(field)) {
    field.addEventListener('click', () => onInk(field));
  } else {
    field.addEventListener('input', () => {
      mirror(field);
      refresh(field);
      clearError(field);
      changed();
      keep(field, saveSoon);
    });
    field.addEventListener('change', () => keep(field, save));
    field.addEventListener('blur', () => showError(field, isOpen(field) ? '' : flaw(field)));
  }
  refresh(field);
}

/** Tabs with the same label share one value. */
const twinsOf = field => fields.filter(other => other !== field
  && other.dataset.twins === field.dataset.twins && other.dataset.kind === field.dataset.kind);

function mirror(field) {
  if (field.type !== 'checkbox') {
    twinsOf(field).forEach(twin => { twin.value = field.value; refresh(twin); });
  }
}

function keep(field, how) {
  [field, ...(field.type === 'checkbox' ? [] : twinsOf(field))].forEach(one => how(one.dataset.tab, valueOf(one)));
}

export async function sign(field, ink) {
  field.dataset.value = 'signed';
  save(field.dataset.tab, 'signed');
  clearError(field);
  refresh(field);
  changed();
  await showInk(field, ink, field.dataset.kind === 'initials');
}

export function unsign(field, word) {
  field.dataset.value = '';
  save(field.dataset.tab, '');
  const label = document.createElement('span');
  label.className = 'word';
  label.textContent = word;
  field.replaceChildren(label);
  refresh(field);
  changed();
}

/** Brings name and look of a field in line with its value. */
export function refresh(field) {
  const tab = field.closest('.tab');
  tab.dataset.state = isOpen(field) ? 'open' : 'filled';
  tab.dataset.required = String(isRequired(field));
  if (isInk(field)) {
    const state = !isOpen(field) ? say('signed') : isRequired(field) ? say('required') : '';
    field.setAttribute('aria-label', state ? `${field.dataset.name}, ${state}` : field.dataset.name);
  }
  shrink(tab);
}

export function showError(field, sentence) {
  if (!sentence) {
    clearError(field);
    return;
  }
  const tab = field.closest('.tab');
  const id = `error-${field.dataset.tab}`;
  let error = document.getElementById(id);
  if (!error) {
    error = document.createElement('p');
    error.id = id;
    error.className = 'tab-error';
    tab.append(error);
  }
  error.textContent = sentence;
  tab.dataset.wrong = 'true';
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', id);
}

function clearError(field) {
  document.getElementById(`error-${field.dataset.tab}`)?.remove();
  delete field.closest('.tab').dataset.wrong;
  field.removeAttribute('aria-invalid');
  field.removeAttribute('aria-describedby');
}
