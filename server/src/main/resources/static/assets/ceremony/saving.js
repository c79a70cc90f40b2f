// Nothing typed is lost: each value is sent when its field is left, and sent again until it arrived.
import { post, Refused, say } from './words.js';

const RETRY_MS = 2000;
const status = document.getElementById('saved');
const waiting = new Map();
let running = null;
let onRefused = () => {};

export function whenRefused(handler) {
  onRefused = handler;
}

export function save(tabId, value) {
  waiting.set(tabId, value);
  running ??= drain().finally(() => { running = null; });
}

/** Resolves when everything is saved or one try failed. */
export const settled = () => running ?? Promise.resolve();

async function drain() {
  while (waiting.size > 0) {
    const [tabId, value] = waiting.entries().next().value;
    try {
      await post('values', { tabId, value });
      if (waiting.get(tabId) === value) {
        waiting.delete(tabId);
      }
    } catch (error) {
      if (error instanceof Refused) {
        waiting.delete(tabId);
        onRefused(error);
        return;
      }
      tell('offline');
      setTimeout(() => { running ??= drain().finally(() => { running = null; }); }, RETRY_MS);
      return;
    }
  }
  tell('saved');
}

function tell(key) {
  status.textContent = say(key);
  status.dataset.state = key;
}

addEventListener('online', () => { running ??= drain().finally(() => { running = null; }); });
addEventListener('beforeunload', event => {
  if (waiting.size > 0) {
    event.preventDefault();
  }
});
