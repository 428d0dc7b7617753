// What the page knows of one phone's conversation. Knows no document and no network.

const TYPING_FOR = 10_000;
const UNREAD = ["sent", "delivered"]; // what the phone got or gets; of another outcome nothing is known
const SWITCHES = /^(language|idioma|taal|ulimi)\b/iu;

export class Conversation {
  /** @param unsent what was said before the page was loaded, and the server may not have */
  constructor({ phone, name, role, language }, { isUnknown = false, hint = "", unsent = [] } = {}) {
    this.phone = phone;
    this.isUnknown = isUnknown; // whether nobody had this number when it was taken up
    this.hint = hint; // what to say as long as nothing was said
    this.draft = "";
    this.problem = "";
    this.staged = []; // files that go with the next message
    this.unsettled = unsent; // what was said here and is not among the entries yet
    this.files = new Map(); // what was sent here, by correlation
    this.awaitingSince = 0;
    this.introduce({ name, role, language });
    this.forget();
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
    this.seenUpTo = 0; // the last entry that was in view
    this.told = new Set(); // what the server was told of them
    // entries of which a button was tapped
    this.used = new Set(this.unsettled.filter(({ kind }) => kind === "TAP").map(({ of }) => of));
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

  /** A message that is about to be sent. It keeps its id however often that takes, so that it counts once. */
  compose(words) {
    const message = { ...words, id: crypto.randomUUID(), at: new Date().toISOString(), state: "sending" };
    this.unsettled.push(message);
    return message;
  }

  /** The message that has to be sent first, if any. */
  next() {
    return this.unsettled.find(({ state }) => state === "sending");
  }

  /** The server has it; its entry may have come already. @param isNew whether an answer follows */
  accepted(message, isNew) {
    message.state = "sent";
    if (isNew && this.unsettled.includes(message)) {
      this.awaitingSince = Date.now();
    }
  }

  /** Nothing can be sent now. Returns what waits from now on. */
  holdBack() {
    return this.#turn("sending", "unsent");
  }

  /** What could not be sent is to be sent. Returns it. */
  tryAgain() {
    return this.#turn("unsent", "sending");
  }

  /** What could not be sent so far. */
  unsent() {
    return this.unsettled.filter(({ state }) => state === "unsent");
  }

  /** Takes out a message that is not to be sent. */
  remove(message) {
    this.unsettled = this.unsettled.filter((other) => other !== message);
    if (message.kind === "TAP") {
      this.used.delete(message.of);
    }
  }

  /** An entry was in view: it was read, and all before it. */
  see(id) {
    this.seenUpTo = Math.max(this.seenUpTo, id);
  }

  /** How many messages came that nobody read. */
  unread() {
    return this.entries.filter(
      ({ id, fromPerson, status }) => !fromPerson && id > this.seenUpTo && UNREAD.includes(status),
    ).length;
  }

  /** The file of an entry, if it was sent here. */
  fileOf({ fromPerson, correlation }) {
    return fromPerson ? this.files.get(correlation) : undefined;
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
      this.files.set(entry.correlation, settled.file);
    }
    return { entry, settled };
  }

  // The journal holds the answer alone: which question it was for follows from what was offered last.
  #tapped({ text }, settled) {
    const of = ({ id }) => id === text || id.startsWith(`${text}#`);
    const question = this.entries.findLast(({ id, form }) => (settled ? id === settled.of : form.choices.some(of)));
    return { question, choice: question?.form.choices.find(of) };
  }

  // By its own id, and not by its words: the same may have been said before.
  #settle({ correlation }) {
    const at = this.unsettled.findIndex((message) => message.correlation === correlation);
    return at < 0 ? undefined : this.unsettled.splice(at, 1)[0];
  }

  #turn(from, to) {
    const turned = this.unsettled.filter(({ state }) => state === from);
    turned.forEach((message) => (message.state = to));
    return turned;
  }
}
