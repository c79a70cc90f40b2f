// Nothing typed is lost: each value is sent soon after it is typed, and sent again until it arrived.
import { post, Refused, say } from './words.js';

const PAUSE_MS = 600;
const RETRY_MS = 2000;
const CORRECTION_MS = 3000;
const status = document.getElementById('saved');
const waiting = new Map();
let running = null;
let timer = 0;
let held = false;
let onRefused = () => {};

export function whenRefused(handler) {
  onRefused = handler;
}

export function save(tabId, value) {
  waiting.set(tabId, value);
  run();
}

/** Saves once the typing pauses. */
export function saveSoon(tabId, value) {
  waiting.set(tabId, value);
  later(PAUSE_MS);
}

/** Waits for what is under way and sends nothing more: the next step takes all values along, and ends the session. */
export async function hold() {
  held = true;
  clearTimeout(timer);
  await running;
}

/** The step did not end the session after all. */
export function goOn() {
  held = false;
  run();
}

/** Whether everything is saved, in so many milliseconds at most. */
export async function settled(milliseconds) {
  goOn();
  for (const end = Date.now() + milliseconds; waiting.size > 0 && Date.now() < end;) {
    await new Promise(wake => setTimeout(wake, 100));
  }
  return waiting.size === 0;
}

/** The session has ended, and with it what was left to save. */
export function forget() {
  waiting.clear();
}

function later(milliseconds) {
  clearTimeout(timer);
  timer = setTimeout(run, milliseconds);
}

function run() {
  clearTimeout(timer);
  if (!held && waiting.size > 0) {
    running ??= drain().finally(() => { running = null; });
  }
}

async function drain() {
  while (waiting.size > 0 && !held) {
    const [tabId, value] = waiting.entries().next().value;
    try {
      await send(tabId, value);
    } catch (error) {
      if (!(error instanceof Refused) || error.waits) {
        tell(error.waits ? 'correcting' : 'offline');
        later(error.waits ? CORRECTION_MS : RETRY_MS);
        return;
      }
      refused(error, tabId, value);
    }
  }
  if (waiting.size === 0) {
    tell('saved');
  }
}

async function send(tabId, value) {
  await post('values', { tabId, value });
  settle(tabId, value);
}

function settle(tabId, value) {
  if (waiting.get(tabId) === value) {
    waiting.delete(tabId);
  }
}

/** One value that will never be taken must not keep the others waiting; a session that is over takes none. */
function refused(error, tabId, value) {
  if (error.tab) {
    settle(tabId, value);
  } else {
    forget();
  }
  onRefused(error);
}

/** The page may be gone in a moment: what is left is sent at once, and the browser brings it there even so. */
function flush() {
  if (!held) {
    waiting.forEach((value, tabId) => send(tabId, value).catch(() => {}));
  }
}

function tell(key) {
  status.textContent = say(key);
  status.dataset.state = key;
}

addEventListener('online', run);
addEventListener('pagehide', flush);
document.addEventListener('visibilitychange', () => document.hidden && flush());
addEventListener('beforeunload', event => {
  if (waiting.size > 0 && ['offline', 'correcting'].includes(status.dataset.state)) {
    event.preventDefault();
  }
});
