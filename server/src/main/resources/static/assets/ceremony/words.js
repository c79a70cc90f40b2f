// What the page says, and how it talks to the server.
const texts = new Map([...document.getElementById('words').content.children].map(item => [item.dataset.key, item.textContent]));

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

  /** The id of the tab the server refused, if it was a tab. */
  get tab() {
    return this.details.map(detail => /^tabs\.([0-9a-f-]{36})$/i.exec(detail.path)).find(Boolean)?.[1];
  }
}

/** Posts JSON. Throws Refused for what the server will never take, and TypeError when it cannot be reached. */
export async function post(path, body) {
  const response = await fetch(`${base}/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.status >= 500) {
    throw new TypeError('the server is in trouble');
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Refused(answer);
  }
  return answer;
}
