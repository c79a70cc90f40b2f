// What the page says, and how it talks to the server.
const texts = new Map([...document.getElementById('words').content.children].map(item => [item.dataset.key, item.textContent]));

const MOST_KEPT_ALIVE = 15_000; // of characters; browsers take 64 KB from all such requests together

export const base = document.body.dataset.base;

export function say(key, ...values) {
  return values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), texts.get(key) ?? key);
}

/** A refusal of the server, with the details that name the culprit. */
export class Refused extends Error {
  constructor(answer) {
    super(answer.message ?? '');
    this.code = answer.errorCode ?? '';
    this.details = answer.details ?? [];
  }

  /** The sender holds the envelope to correct it: the same may be taken as soon as that is over. */
  get waits() {
    return this.code === 'EDIT_LOCK_NOT_LOCK_OWNER';
  }

  /** The id of the tab the server refused, if it was a tab. */
  get tab() {
    return this.details.map(detail => /^tabs\.([0-9a-f-]{36})$/i.exec(detail.path)).find(Boolean)?.[1];
  }
}

/** The server is in trouble; it noted why under the trace token. */
export class Trouble extends Error {
  constructor(answer) {
    super('the server is in trouble');
    this.trace = answer.trace ?? '';
  }
}

/**
 * Posts JSON, also while the page is being left. Throws Refused for what the server will never take, and another error
 * when it is in trouble, cannot be reached or does not answer in time.
 */
export async function post(path, body, seconds = 20) {
  const text = JSON.stringify(body);
  const response = await fetch(`${base}/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: text,
    keepalive: text.length < MOST_KEPT_ALIVE,
    signal: AbortSignal.timeout(seconds * 1000),
  });
  const answer = await response.json().catch(() => ({}));
  if (response.status >= 500) {
    throw new Trouble(answer);
  }
  if (!response.ok) {
    throw new Refused(answer);
  }
  return answer;
}
