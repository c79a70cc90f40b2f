// A step failed by a fault of the server. What was typed is saved first; then the server says how it goes on.
import { settled } from './saving.js';
import { base, Trouble } from './words.js';

const PATIENCE_MS = 3000;

/** Leads on to the page that says so. False where something typed is not saved yet: leaving would lose it. */
export async function leadsOn(error) {
  if (!(error instanceof Trouble && error.trace && await settled(PATIENCE_MS))) {
    return false;
  }
  const form = document.createElement('form');
  form.method = 'post';
  form.action = `${base}/trouble`;
  const trace = document.createElement('input');
  trace.type = 'hidden';
  trace.name = 'trace';
  trace.value = error.trace;
  form.append(trace);
  document.body.append(form);
  form.submit();
  return true;
}
