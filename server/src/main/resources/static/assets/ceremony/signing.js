// The signing page: brings documents, fields, guide, dialogs and menu together.
import { askForInk, prepareAdoption } from './adopt.js';
import { explain, goOn, goTo, isReady, startGuide, tell } from './guide.js';
import { keptInk, showInk } from './ink.js';
import { prepareMenu } from './menu.js';
import { prepareOther } from './other.js';
import { whenTrouble } from './pages.js';
import { forget, goOn as goOnSaving, hold, whenRefused } from './saving.js';
import { fieldOf, fields, isInk, isOpen, placeTabs, showError, sign, unsign, values } from './tabs.js';
import { leadsOn } from './trouble.js';
import { base, post, Refused, say, Trouble } from './words.js';

const byId = id => document.getElementById(id);
let ink = keptInk();
let busy = false;

function start() {
  whenTrouble(cannotShow);
  if (document.body.dataset.readOnly === 'true') {
    return;
  }
  placeTabs(ontoInk);
  fields.filter(field => isInk(field) && !isOpen(field)).forEach(showKept);
  prepareAdoption();
  prepareMenu({ later: finishLater, decline: ask('decline'), assign: ask('assign'), paper: ask('paper'), history });
  prepareOther(leave, refused);
  whenRefused(notSaved);
  byId('finish').addEventListener('click', finish);
  byId('decline-form').addEventListener('submit', decline);
  byId('correcting').addEventListener('close', goOnSaving);
  document.querySelectorAll('[data-close]').forEach(button =>
    button.addEventListener('click', () => button.closest('dialog').close()));
  startGuide();
  // what the script serves can be pressed from here on
  document.querySelectorAll('header button:disabled').forEach(button => { button.disabled = false; });
}

const ask = dialog => () => byId(dialog).showModal();

function showKept(field) {
  if (ink) {
    showInk(field, ink, field.dataset.kind === 'initials');
  } else {
    unsign(field, field.textContent.trim());
  }
}

/** A tap signs with the adopted signature; the first tap, and one on a signed field, asks for it. */
async function ontoInk(field) {
  const word = field.dataset.name.split(/[,،]/)[0];
  const signed = !isOpen(field);
  if (!ink || signed) {
    const answer = await askForInk(signed);
    if (answer === null) {
      return;
    }
    if (answer === 'removed') {
      unsign(field, word);
      return;
    }
    ink = answer;
    fields.filter(other => isInk(other) && !isOpen(other)).forEach(other => sign(other, ink));
  }
  sign(field, ink);
  if (!signed) {
    goOn(true);
  }
}

async function finish() {
  if (busy) {
    return;
  }
  if (!isReady()) {
    explain();
    return;
  }
  await leave(say('finishing'), () => post('finish', {
    values: values(),
    documents: document.body.dataset.documents,
    signature: ink?.version ?? '',
  }));
}

const finishLater = () => leave('', () => post('finish-later', { values: values() }));

async function decline(event) {
  event.preventDefault();
  const reason = byId('decline-reason').value.trim();
  if (!reason) {
    byId('decline-error').textContent = say('needReason');
    byId('decline-error').hidden = false;
    byId('decline-reason').focus();
    return;
  }
  byId('decline').close();
  await leave('', () => post('decline', { reason }));
}

/** A step that ends the session, one at a time. */
async function leave(sentence, step, whenRefused = refused) {
  if (busy) {
    return;
  }
  busy = true;
  tell(sentence);
  try {
    await hold();
    const answer = await step();
    forget();
    location.assign(answer.next);
  } catch (error) {
    if (await leadsOn(error)) {
      return;
    }
    busy = false;
    tell('');
    goOnSaving();
    whenRefused(error);
  }
}

function refused(error) {
  const field = error instanceof Refused && error.tab ? fieldOf(error.tab) : null;
  if (error instanceof Refused && error.waits) {
    byId('correcting').showModal();
  } else if (field) {
    showError(field, error.message);
    goTo(field);
  } else if (error instanceof Refused) {
    stopped(error);
  } else {
    tell(error instanceof Trouble && error.trace ? say('failedTrace', error.trace) : say('failed'));
  }
}

function notSaved(error) {
  const field = error.tab ? fieldOf(error.tab) : null;
  if (field) {
    showError(field, error.message);
  } else {
    stopped(error);
  }
}

const CHANGED = { documents: 'changedDocuments', signature: 'changedSignature' };

/** The server takes nothing more here: somebody voided or finished meanwhile, or what is shown is no longer so. */
function stopped(error) {
  const changed = CHANGED[error.details[0]?.path];
  byId('stopped-why').textContent = changed ? say(changed) : error.details[0]?.fix || error.message;
  if (changed) {
    byId('stopped-heading').textContent = say('changedHeading');
    byId('stopped-button').textContent = say('changedButton');
  }
  if (!byId('stopped').open) {
    byId('stopped').showModal();
  }
}

async function history() {
  const list = byId('history-list');
  const answer = await fetch(`${base}/history`, { signal: AbortSignal.timeout(20_000) }).then(response => response.json()).catch(() => ({ entries: [] }));
  list.replaceChildren(...(answer.entries ?? []).map(entry => {
    const item = document.createElement('li');
    const time = document.createElement('time');
    time.dateTime = entry.at;
    time.textContent = new Date(entry.at).toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
    const text = document.createElement('span');
    text.textContent = entry.text;
    item.append(time, text);
    return item;
  }));
  byId('history').showModal();
}

function cannotShow(sheet) {
  const note = document.createElement('p');
  note.className = 'trouble';
  note.textContent = say('cannotShow');
  sheet.querySelector('.ground').replaceChildren(note);
}

start();
