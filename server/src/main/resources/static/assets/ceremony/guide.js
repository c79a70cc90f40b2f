// Leads from one open field to the next and says how many are left.
import { fields, fieldOf, flaw, isInk, isOpen, isRequired, showError, whenChanged } from './tabs.js';
import { say } from './words.js';

const NARROW = matchMedia('(max-width: 1023px)');
const LEGIBLE_PX = 14;
const next = document.getElementById('next');
const back = document.getElementById('back');
const finish = document.getElementById('finish');
const left = document.getElementById('left');
const counter = document.getElementById('counter');
const todo = document.getElementById('todo');
const why = document.getElementById('why');
const desk = document.getElementById('desk');
let active = null;
let started = false;

export const unfinished = () => fields.filter(field => isRequired(field) && isOpen(field) || flaw(field));
export const isReady = () => unfinished().length === 0;

export function startGuide() {
  whenChanged(() => { why.textContent = ''; update(); });
  next.addEventListener('click', () => goOn());
  back.addEventListener('click', goBack);
  counter.addEventListener('click', () => openTodo(counter.getAttribute('aria-expanded') !== 'true'));
  document.getElementById('todo-close').addEventListener('click', () => { openTodo(false); counter.focus(); });
  todo.addEventListener('click', follow);
  fields.forEach(field => {
    field.addEventListener('focus', () => mark(field));
    field.addEventListener('keydown', event => {
      if (event.key === 'Enter' && field.type === 'text') {
        event.preventDefault();
        goOn();
      }
    });
  });
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && todo.classList.contains('open')) {
      openTodo(false);
      counter.focus();
    }
  });
  update();
}

function follow(event) {
  const link = event.target.closest('a[data-for]');
  if (link) {
    event.preventDefault();
    openTodo(false);
    goTo(fieldOf(link.dataset.for));
  }
}

/** The next open field after the active one, first among the required; then, when asked for, any other. */
function nextOpen(onlyRequired) {
  const after = fields.indexOf(active) + 1;
  const around = [...fields.slice(after), ...fields.slice(0, after)];
  return around.find(field => isRequired(field) && isOpen(field) || flaw(field))
    ?? (onlyRequired ? undefined : around.find(field => isOpen(field) && field !== active));
}

export function goOn(onlyRequired = false) {
  const target = nextOpen(onlyRequired);
  started = true;
  if (target) {
    goTo(target);
  } else {
    update();
    finish.focus();
  }
  update();
}

function goBack() {
  const before = fields[fields.indexOf(active) - 1] ?? fields.at(-1);
  goTo(before);
}

export function goTo(field) {
  started = true;
  mark(field);
  zoomFor(field);
  field.focus({ preventScroll: true });
  const box = field.getBoundingClientRect();
  scrollTo({ top: scrollY + box.top - innerHeight / 3 });
  if (desk.scrollWidth > desk.clientWidth) {
    const inside = desk.getBoundingClientRect();
    desk.scrollBy({ left: box.left - inside.left - 24 });
  }
  update();
}

/** On a phone the page is shown larger while a text too small to read is typed. */
function zoomFor(field) {
  const px = parseFloat(getComputedStyle(field).fontSize) / Number(desk.dataset.zoom ?? 1);
  const zoom = NARROW.matches && !isInk(field) && field.type !== 'checkbox' && px < LEGIBLE_PX
    ? Math.min(3, LEGIBLE_PX / px) : 1;
  desk.dataset.zoom = zoom;
  desk.style.setProperty('--zoom', zoom);
}

function mark(field) {
  if (active !== field) {
    active?.closest('.tab').removeAttribute('data-active');
    active = field;
    field.closest('.tab').dataset.active = 'true';
    todo.querySelectorAll('[aria-current]').forEach(link => link.removeAttribute('aria-current'));
    todo.querySelector(`[data-for="${field.dataset.tab}"]`)?.setAttribute('aria-current', 'step');
  }
}

function update() {
  const required = fields.filter(isRequired);
  const open = required.filter(isOpen);
  left.textContent = open.length > 0 ? say('left', open.length, required.length) : say('done');
  next.textContent = say(started ? 'next' : 'start');
  next.hidden = !fields.some(isOpen);
  back.hidden = !started;
  const ready = isReady();
  document.body.dataset.ready = String(ready);
  finish.setAttribute('aria-disabled', String(!ready));
  next.classList.toggle('primary', !ready);
  finish.classList.toggle('primary', ready);
  fields.forEach(field => todo.querySelector(`[data-for="${field.dataset.tab}"]`)
    ?.setAttribute('data-state', isOpen(field) ? 'open' : 'filled'));
}

/** Says what is missing, at the bar and at the fields, and goes to the first of them. */
export function explain() {
  const open = unfinished();
  open.forEach(field => {
    if (!isInk(field)) {
      showError(field, flaw(field));
    }
  });
  const name = open[0].dataset.name;
  why.textContent = open.length > 1 ? say('whyNotMany', name, open.length - 1) : say('whyNot', name);
  goTo(open[0]);
}

export function tell(sentence) {
  why.textContent = sentence;
}

function openTodo(yes) {
  todo.classList.toggle('open', yes);
  counter.setAttribute('aria-expanded', String(yes));
  if (yes) {
    todo.querySelector('a')?.focus();
  }
}
