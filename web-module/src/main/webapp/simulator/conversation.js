// What the page knows of one phone's conversation. Knows no document and no network.

const TYPING_FOR = 10_000;

export class Conversation {
  constructor({ phone, name, role }) {
    this.phone = phone;
    this.name = name;
    this.role = role;
    this.draft = "";
    this.problem = "";
    this.entries = []; // what the server told, in its order
    this.unsettled = []; // what was said here and is not among the entries yet
    this.returned = null; // what came back unsent: {id, text}
    this.after = 0;
    this.awaitingSince = 0;
    this.queue = Promise.resolve();
  }

  /** Begins anew with what the server holds; what was not sent is kept. */
  forget() {
    this.entries = [];
    this.after = 0;
  }

  /** Takes in what the server told. Returns the new entries, each with the message that it settles, if any. */
  take({ messages, after }) {
    this.after = after;
    return messages.map((entry) => {
      this.entries.push(entry);
      if (!entry.fromPerson) {
        this.awaitingSince = 0;
        return { entry };
      }
      return { entry, settled: this.#settle(entry.text) };
    });
  }

  /** A message that is about to be sent. One that came back keeps its id, so that it cannot count twice. */
  compose(text) {
    const id = this.returned?.text === text ? this.returned.id : crypto.randomUUID();
    const message = { id, text, at: new Date().toISOString(), state: "sending" };
    this.returned = null;
    this.unsettled.push(message);
    return message;
  }

  accepted(message) {
    message.state = "sent";
    this.awaitingSince = Date.now();
  }

  /** It was stored before: its entry is there, or comes as one that nothing waits for. */
  duplicate(message) {
    this.unsettled = this.unsettled.filter((other) => other !== message);
  }

  /** Takes back what has not been sent. Returns the texts. */
  takeBack() {
    const unsent = this.unsettled.filter(({ state }) => state === "sending");
    this.unsettled = this.unsettled.filter(({ state }) => state !== "sending");
    this.returned = unsent.length === 1 ? unsent[0] : null;
    return unsent.map(({ text }) => text);
  }

  isWaitingFor(message) {
    return this.unsettled.includes(message);
  }

  /** Whether an answer is on its way. */
  isAwaiting() {
    return Date.now() - this.awaitingSince < TYPING_FOR;
  }

  /** The message that offers choices now, if any. */
  lastQuestion() {
    const last = this.entries.at(-1);
    return last && !last.fromPerson && this.unsettled.length === 0 ? last.text : "";
  }

  #settle(text) {
    const at = this.unsettled.findIndex((message) => sameWords(message.text, text));
    if (at >= 0) {
      return this.unsettled.splice(at, 1)[0];
    }
    if (this.returned && sameWords(this.returned.text, text)) {
      const arrived = this.returned;
      this.returned = null;
      return arrived;
    }
    return undefined;
  }
}

// The server drops what cannot be stored, so only the visible words are compared.
function sameWords(a, b) {
  return a.replace(/[\s\p{C}]+/gu, " ").trim() === b.replace(/[\s\p{C}]+/gu, " ").trim();
}
