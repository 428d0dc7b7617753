// What the page asks of the server.

const API = new URL("../api/simulator/", import.meta.url);

/** The server is not there, or not able: the same request may work later. */
export class Away extends Error {}

/** The server understood and said no. */
export class Refused extends Error {
  constructor(status) {
    super(`refused: ${status}`);
    this.status = status;
  }
}

/** Whose phones can be played: [{phone, name, role}]. */
export function phones() {
  return ask("phones");
}

/** What a phone shows after a message that is known: {messages: [{id, fromPerson, text, at, status}], after}. */
export function messages(phone, after) {
  return ask(`messages?${new URLSearchParams({ phone, after })}`);
}

/** Says something with a phone. The same id twice is one message. */
export function say(phone, id, text) {
  return ask("messages", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ phone, id, text }),
  });
}

/** How messages fare on their way out. */
export function outbox() {
  return ask("outbox");
}

async function ask(path, options = {}) {
  const answer = await reach(path, options);
  if (answer.ok) {
    return answer.json().catch(() => {
      throw new Away("no JSON");
    });
  }
  await answer.text().catch(() => ""); // unread, it would keep the connection
  throw answer.status >= 500 ? new Away(`status ${answer.status}`) : new Refused(answer.status);
}

async function reach(path, options) {
  try {
    return await fetch(new URL(path, API), { ...options, cache: "no-store", signal: AbortSignal.timeout(12_000) });
  } catch (e) {
    throw new Away(e.name);
  }
}
