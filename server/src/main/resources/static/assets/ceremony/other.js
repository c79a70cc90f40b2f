// The dialogs of other actions that lead away: assign to someone else, print and sign.
import { values } from './tabs.js';
import { post, Refused, say } from './words.js';

const NEEDED = { name: 'needName', email: 'needEmail', reason: 'needReason' };
const byId = id => document.getElementById(id);
const fieldOf = member => byId(`assign-${member}`);

/** @param leave ends the session by a step; told what to do when the step is refused */
export function prepareOther(leave, refused) {
  byId('assign-form')?.addEventListener('submit', event => {
    event.preventDefault();
    assign(leave, refused);
  });
  byId('paper-form')?.addEventListener('submit', event => {
    event.preventDefault();
    byId('paper').close();
    leave('', () => post('paper', { values: values() }), refused);
  });
}

/** The dialog stays open with what was typed until the server has taken it. */
function assign(leave, refused) {
  const to = Object.fromEntries(Object.keys(NEEDED).map(member => [member, fieldOf(member).value.trim()]));
  const missing = Object.keys(NEEDED).find(member => !to[member]);
  warn(missing, missing && say(NEEDED[missing]));
  if (!missing) {
    leave('', () => post('assign', to), error => notTaken(error, refused));
  }
}

function notTaken(error, refused) {
  const member = error instanceof Refused ? error.details[0]?.path : '';
  if (member in NEEDED) {
    warn(member, say(member === 'email' && fieldOf(member).value.includes('@') ? 'otherEmail' : NEEDED[member]));
  } else {
    byId('assign').close();
    refused(error);
  }
}

function warn(member, sentence) {
  Object.keys(NEEDED).forEach(name => fieldOf(name).removeAttribute('aria-invalid'));
  byId('assign-error').textContent = sentence ?? '';
  byId('assign-error').hidden = !sentence;
  if (member) {
    fieldOf(member).setAttribute('aria-invalid', 'true');
    fieldOf(member).focus();
  }
}
