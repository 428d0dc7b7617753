// What the page asks of the server.

const API = new URL("../api/simulator/", import.meta.url);
const CORRELATION_LENGTH = 10;

/** The server is not reachable or not able to answer: the same request may work later. */
export class Away extends Error {}

/** The server refused the request. */
export class Refused extends Error {
  constructor(status) {
    super(`refused: ${status}`);
    this.status = status;
  }
}

/** Whose phones can be played: [{phone, name, role, language}]. */
export function phones() {
  return ask("phones");
}

/** A number that nobody has: {phone: {…}, enrols}. */
export function unknownPhone() {
  return ask("phones/unknown");
}

/** What a phone shows after a message that is known: {messages: [{id, fromPerson, kind, text, form, at, status, code, correlation}], after, due, language}. */
export function messages(phone, after) {
  return ask(`messages?${new URLSearchParams({ phone, after })}`);
}

/** Says something with a phone. The same id twice is one message. */
export function say(phone, { id, kind, text, choice, of, file }) {
  if (kind === "TAP") {
    return post("taps", { phone, id, choice, of });
  }
  if (file) {
    const type = file.type || "application/octet-stream";
    return send(`files?${new URLSearchParams({ phone, id, caption: text })}`, type, file);
  }
  return post("messages", { phone, id, text });
}

/** By which the server names what was said with this id: the beginning of a digest. */
export async function correlation(id) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`simulator:${id}`));
  const hex = [...new Uint8Array(digest)].map((each) => each.toString(16).padStart(2, "0")).join("");
  return hex.slice(0, CORRELATION_LENGTH);
}

/** Tells how far messages got on a phone: "DELIVERED" or "READ". Returns [{id, status, code}]. */
export function receipts(phone, status, entries) {
  return post("receipts", { phone, status, entries });
}

/** The states of outgoing messages. */
export function outbox() {
  return ask("outbox");
}

function post(path, what) {
  return send(path, "application/json", JSON.stringify(what));
}

function send(path, type, body) {
  return ask(path, { method: "POST", headers: { "Content-Type": type }, body });
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
