// The phone: who holds it, what is typed, what arrives.

import { Chips } from "./chips.js";
import { choicesIn } from "./choices.js";
import { Conversation } from "./conversation.js";
import { kindOf, stage } from "./files.js";
import { Log } from "./log.js";
import { recall, remember, unsentOf } from "./memory.js";
import { People, readable } from "./people.js";
import { Pulse } from "./pulse.js";
import { tell as tellReceipts } from "./receipts.js";
import { Sender } from "./sender.js";
import * as server from "./server.js";
import { Sheet } from "./sheet.js";
import { Tray } from "./tray.js";

const FULL_PAGE = 200;
const OTHERS_EVERY = 1_000;
const OTHERS_AT_ONCE = 5;
const CHOSEN = "barron.simulator.phone";
const UNKNOWN = "barron.simulator.unknown"; // the numbers of nobody that were taken up
const AS_TEXT = "barron.simulator.as-text";

const ONE_UNSENT = "1 message is not sent. It is sent as soon as Barron can be reached.";
const MANY_UNSENT = "messages are not sent. They are sent as soon as Barron can be reached.";
const ENROLS = "Enrolment is open here: Barron lets it in at its first message.";
const INVITES =
  "To let it in, say “invite technician Your Name” with a supervisor's phone, then “join” and the code with this one.";
const REFUSED = "Barron cannot take this message. It is back in the field: change it and send it again.";
const TAP_REFUSED = "Barron cannot take this choice.";

const at = (id) => document.getElementById(id);
const field = at("message");
const phone = document.querySelector(".phone");
const pulse = new Pulse();
const people = new People(at("people"), pick);
const sheet = new Sheet(at("sheet"), document.querySelector(".phone-screen"));
const log = new Log(at("log"), {
  onTap: tap,
  onOpen: unfold,
  onSeen: () => pulse.wake(),
  onResend: () => sender.send(current),
});
const sender = new Sender({ onProgress: progress, onRefused: giveBack });
const chips = new Chips(at("choices"), answer);
const tray = new Tray(
  { strip: at("staged"), attach: at("attach"), input: at("file"), phone },
  { onBring: attach, onRemove: leaveOut },
);

let conversations = [];
let current;
let othersAt = 0; // when news were fetched of phones that are not shown
let turn = 0; // with which of them to go on

start();

async function start() {
  conversations = (await persistently(server.phones)).map((known) => new Conversation(known, { unsent: unsentOf(known.phone) }));
  await offerUnknown();
  current = conversations.find((each) => each.phone === recall(CHOSEN)) ?? conversations[0];
  if (!current) {
    at("status").textContent = "nobody is enrolled";
    return;
  }
  people.show(conversations, current);
  at("as-text").checked = recall(AS_TEXT) === "yes";
  [field, at("send"), at("attach")].forEach((each) => (each.disabled = false));
  show();
  if (matchMedia("(pointer: fine)").matches) {
    field.focus();
  }
  follow();
}

/** There may be no number left that nobody has. */
async function offerUnknown() {
  try {
    const { phone: nobody, enrols } = await server.unknownPhone();
    rememberedUnknown().forEach((number) => takeUp({ ...nobody, phone: number }, enrols));
    at("unknown").hidden = false;
    at("unknown-note").textContent = enrols ? "enrolled at its first message" : "a stranger: needs a code";
  } catch {
    at("unknown").hidden = true;
  }
}

/** Asks until there is an answer. */
async function persistently(question) {
  for (;;) {
    try {
      const answer = await question();
      reached();
      return answer;
    } catch {
      lost();
      await pulse.rest();
    }
  }
}

/** Fetches new entries until the page closes. */
async function follow() {
  for (;;) {
    let pageIsFull = await fetchNews(current);
    if (!pulse.isAway) {
      const full = await Promise.all(nextOthers().map(fetchNews));
      pageIsFull ||= full.includes(true);
    }
    tell();
    if (!pulse.isAway) {
      conversations.forEach((each) => sender.sendAgain(each));
    }
    if (!pageIsFull) {
      await pulse.rest();
    }
  }
}

/** The phones that are not shown: some of them each time, by turns. */
function nextOthers() {
  if (Date.now() - othersAt < OTHERS_EVERY) {
    return [];
  }
  othersAt = Date.now();
  const others = conversations.filter((each) => each !== current);
  const some = others.slice(turn, turn + OTHERS_AT_ONCE);
  turn = turn + OTHERS_AT_ONCE < others.length ? turn + OTHERS_AT_ONCE : 0;
  return some;
}

async function fetchNews(conversation) {
  try {
    const news = await server.messages(conversation.phone, conversation.after);
    if (reached()) {
      // The server may be another one by now: begin with what it knows.
      conversations.forEach((each) => each.forget());
      show();
      return true;
    }
    await take(conversation, news);
    return news.messages.length >= FULL_PAGE;
  } catch {
    lost();
    return false;
  }
}

async function take(conversation, news) {
  const { language } = conversation;
  const taken = conversation.take(news);
  if (taken.length > 0) {
    pulse.quicken();
  }
  if (conversation === current && taken.length > 0) {
    log.add(taken);
    tell();
  }
  if (conversation.language !== language || (conversation.role === "" && taken.length > 0)) {
    await meetAgain();
  }
  await tellReceipts(conversation, (entry) => conversation === current && log.progress(entry)).catch(() => {});
}

/** Somebody speaks another language now, or was let in. */
async function meetAgain() {
  for (const known of await server.phones()) {
    conversations.find((each) => each.phone === known.phone)?.introduce(known);
  }
  people.show(conversations, current);
}

function unfold(entry) {
  sheet.open(entry, (choice) => tap(entry, choice));
}

function tap({ id, form }, { id: choice, title }) {
  if (form.type === "buttons") {
    current.used.add(id);
    log.use(id);
    // The button cannot hold the focus any more; on a touch screen the field would bring up its keyboard.
    (matchMedia("(pointer: fine)").matches ? field : at("log")).focus({ preventScroll: true });
  }
  say({ kind: "TAP", text: choice.replace(/#\d+$/u, ""), label: title, choice, of: id });
}

function say(words) {
  const message = current.compose(words);
  current.problem = "";
  pulse.quicken();
  log.say(message);
  tell();
  sender.send(current);
}

function progress(conversation, message) {
  if (conversation === current) {
    log.mark(message);
  }
  tell();
  pulse.wake();
}

/** What the server cannot take has to be changed. */
function giveBack(conversation, message) {
  const { kind, text, file } = message;
  if (kind === "TAP") {
    conversation.problem = TAP_REFUSED;
  } else {
    current.draft = field.value;
    conversation.draft = [text, conversation.draft].filter(Boolean).join("\n");
    conversation.staged.unshift(...[file].filter(Boolean));
    conversation.problem = REFUSED;
    field.value = current.draft;
  }
  if (conversation === current) {
    log.drop(message);
  }
  tell();
}

function pick(conversation) {
  current.draft = field.value;
  current = conversation;
  field.value = conversation.draft;
  pulse.quicken();
  remember(CHOSEN, conversation.phone);
  show();
  pulse.wake();
}

function show() {
  log.show(current, at("as-text").checked);
  tell();
}

function attach(files) {
  if (current && files.length > 0) {
    current.problem = stage(current, files);
    tell();
    field.focus();
  }
}

/** Plays a number that nobody has. */
function takeUp(nobody, enrols) {
  const known = conversations.find((each) => each.phone === nobody.phone);
  if (known) {
    return known;
  }
  const hint = `${readable(nobody.phone)} is nobody's number. ${enrols ? ENROLS : INVITES}`;
  const conversation = new Conversation(nobody, { isUnknown: true, hint, unsent: unsentOf(nobody.phone) });
  conversations.push(conversation);
  return conversation;
}

async function another() {
  try {
    const { phone: nobody, enrols } = await server.unknownPhone();
    const conversation = takeUp(nobody, enrols);
    remember(UNKNOWN, conversations.filter(({ isUnknown }) => isUnknown).map((each) => each.phone).join());
    pick(conversation);
    people.show(conversations, current);
    people.focus(current);
  } catch {
    current.problem = "There is no other number now.";
    tell();
  }
}

/** Everything around the bubbles. */
function tell() {
  const awaiting = !pulse.isAway && current.isAwaiting();
  log.typing(awaiting);
  at("status").textContent = status(awaiting);
  tellProblem(current.problem || unsentNote(current.unsent().length));
  people.count(current);
  chips.show(pulse.isAway || awaiting ? [] : numbered(current.lastQuestion()));
  tray.show(current.staged);
  field.placeholder = current.staged.length > 0 ? "Add a caption" : "Message";
}

// The same words again would be read aloud again.
function tellProblem(words) {
  if (at("problem").textContent !== words) {
    at("problem").textContent = words;
    at("problem").hidden = words === "";
  }
}

function unsentNote(count) {
  return ["", ONE_UNSENT][count] ?? `${count} ${MANY_UNSENT}`;
}

function status(awaiting) {
  if (pulse.isAway) {
    return "reconnecting…";
  }
  return awaiting ? "typing…" : "online";
}

/** What a question offers that has nothing to tap. */
function numbered(question) {
  const isText = question && (at("as-text").checked || question.form.type === "text");
  return isText ? choicesIn(question.text) : [];
}

function answer(text) {
  field.focus();
  say({ kind: "TEXT", text });
}

function leaveOut(file) {
  current.staged = current.staged.filter((other) => other !== file);
  current.problem = "";
  tell();
  field.focus();
}

/** Records that the server answered. Returns whether it had been away. */
function reached() {
  const wasAway = pulse.answered();
  if (wasAway) {
    at("connection").textContent = "Connected again";
  }
  return wasAway;
}

function lost() {
  pulse.missed();
  at("connection").textContent = "Reconnecting";
  at("status").textContent = "reconnecting…";
}

function rememberedUnknown() {
  return (recall(UNKNOWN) ?? "").split(",").filter(Boolean);
}

at("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = field.value;
  const files = current.staged;
  field.focus();
  if (text.trim() === "" && files.length === 0) {
    return;
  }
  field.value = "";
  current.staged = [];
  if (files.length === 0) {
    say({ kind: "TEXT", text });
  }
  files.forEach((file, i) => say({ kind: kindOf(file), text: i === 0 ? text.trim() : "", file }));
});

at("as-text").addEventListener("change", ({ target }) => {
  remember(AS_TEXT, target.checked ? "yes" : "no");
  show();
});

at("unknown").addEventListener("click", another);

field.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    at("composer").requestSubmit();
  }
});

at("tips").addEventListener("click", ({ target }) => {
  const tip = target.closest("[data-say]");
  if (tip && current) {
    field.value = tip.dataset.say;
    field.focus();
  }
});

addEventListener("online", () => {
  sender.hurry();
  pulse.wake();
});

document.addEventListener("visibilitychange", () => {
  if (!document.hidden) {
    pulse.wake();
  }
});
