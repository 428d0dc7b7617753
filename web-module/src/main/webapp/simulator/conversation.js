// What the page knows of one phone's conversation. Knows no document and no network.

const TYPING_FOR = 10_000;
const SWITCHES = /^(language|idioma|taal|ulimi)\b/iu;

export class Conversation {
  constructor({ phone, name, role, language }, { isUnknown = false, hint = "" } = {}) {
    this.phone = phone;
    this.isUnknown = isUnknown; // whether nobody had this number when it was taken up
    this.hint = hint; // what to say as long as nothing was said
    this.draft = "";
    this.problem = "";
    this.staged = []; // files that go with the next message
    this.introduce({ name, role, language });
    this.forget();
    this.unsettled = []; // what was said here and is not among the entries yet
    this.returned = null; // what came back unsent
    this.awaitingSince = 0;
    this.queue = Promise.resolve();
  }

  /** Sets whose phone it is. Returns whether that is news. */
  introduce({ name, role, language }) {
    const before = [this.name, this.role, this.language].join();
    Object.assign(this, { name, role, language });
    return before !== [name, role, language].join();
  }

  /** Begins anew with what the server holds; what was not sent is kept. */
  forget() {
    this.entries = []; // what the server told, in its order
    this.after = 0;
    this.due = false;
    this.seen = new Set(); // entries that were in view
    this.told = new Set(); // what the server was told of them
    this.used = new Set(); // entries of which a button was tapped
    this.files = new Map(); // what was sent here, by entry
  }

  /** Adds what the server returned. Returns the new entries, each with the message that it settles, if any. */
  take({ messages, after, due, language }) {
    const isHistory = this.after === 0;
    const switched = isHistory ? messages.findLastIndex(({ text, fromPerson }) => fromPerson && SWITCHES.test(text)) : -1;
    this.after = after;
    this.due = due;
    this.language = language;
    const news = messages.map((entry, i) => this.#takeOne(entry, i < switched ? "" : language));
    if (!due && !this.unsettled.some(({ state }) => state === "sent")) {
      this.awaitingSince = 0;
    }
    return news;
  }

  /** A message that is about to be sent. One that came back keeps its id, so that it cannot count twice. */
  compose(words) {
    const again = this.returned && isSame(this.returned, words) && this.returned.file === words.file;
    const id = again ? this.returned.id : crypto.randomUUID();
    const message = { ...words, id, at: new Date().toISOString(), state: "sending" };
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

  /** Takes back what has not been sent. */
  takeBack() {
    const unsent = this.unsettled.filter(({ state }) => state === "sending");
    this.unsettled = this.unsettled.filter(({ state }) => state !== "sending");
    this.returned = unsent.length === 1 ? unsent[0] : null;
    unsent.filter(({ kind }) => kind === "TAP").forEach(({ of }) => this.used.delete(of));
    return unsent;
  }

  isWaitingFor(message) {
    return this.unsettled.includes(message);
  }

  /** Whether an answer is on its way. */
  isAwaiting() {
    return this.due || Date.now() - this.awaitingSince < TYPING_FOR;
  }

  /** The message that asks now, if any. */
  lastQuestion() {
    const last = this.entries.at(-1);
    return last && !last.fromPerson && this.unsettled.length === 0 ? last : undefined;
  }

  #takeOne(entry, language) {
    this.entries.push(entry);
    entry.language = entry.fromPerson ? "" : language;
    if (!entry.fromPerson) {
      return { entry };
    }
    const settled = this.#settle(entry);
    if (entry.kind === "TAP") {
      const { question, choice } = this.#tapped(entry, settled);
      entry.label = settled?.label ?? choice?.title ?? entry.text;
      if (question) {
        this.used.add(question.id);
      }
    }
    if (settled?.file) {
      this.files.set(entry.id, settled.file);
    }
    return { entry, settled };
  }

  // The journal holds the answer alone: which question it was for follows from what was offered last.
  #tapped({ text }, settled) {
    const of = ({ id }) => id === text || id.startsWith(`${text}#`);
    const question = this.entries.findLast(({ id, form }) => (settled ? id === settled.of : form.choices.some(of)));
    return { question, choice: question?.form.choices.find(of) };
  }

  #settle(entry) {
    const at = this.unsettled.findIndex((message) => isSame(message, entry));
    if (at >= 0) {
      return this.unsettled.splice(at, 1)[0];
    }
    if (this.returned && isSame(this.returned, entry)) {
      const arrived = this.returned;
      this.returned = null;
      return arrived;
    }
    return undefined;
  }
}

// The server drops what cannot be stored, so only the visible words are compared.
function isSame(a, b) {
  return a.kind === b.kind && visible(a.text) === visible(b.text);
}

function visible(text) {
  return text.replace(/[\s\p{C}]+/gu, " ").trim();
}
