// The phone: who holds it, what is typed, what arrives.

import { choicesIn } from "./choices.js";
import { Conversation } from "./conversation.js";
import { Log } from "./log.js";
import { showPeople } from "./people.js";
import * as server from "./server.js";

const QUICK = 400; // while something is going on
const CALM = 1_500; // after a minute of silence
const HIDDEN = 5_000; // while nobody looks
const LONGEST_PAUSE = 4_000; // between tries while the server is away
const A_MINUTE = 60_000;
const FULL_PAGE = 200;
const CHOSEN = "barron.simulator.phone";

const AWAY = "Barron cannot be reached. Your message is back in the field: send it again in a moment.";
const REFUSED = "Barron cannot take this message. It is back in the field: change it and send it again.";

const at = (id) => document.getElementById(id);
const field = at("message");
const log = new Log(at("log"));

let conversations = [];
let current;
let failures = 0;
let lastEvent = Date.now();
let wake = () => {};

start();

async function start() {
  conversations = (await persistently(server.phones)).map((phone) => new Conversation(phone));
  current = conversations.find(({ phone }) => phone === remembered()) ?? conversations[0];
  if (!current) {
    at("status").textContent = "nobody is enrolled";
    return;
  }
  showPeople(at("people"), conversations, current, pick);
  field.disabled = at("send").disabled = false;
  show();
  if (matchMedia("(pointer: fine)").matches) {
    field.focus();
  }
  follow();
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
      await nap(pause());
    }
  }
}

/** Fetches what is new, for ever. */
async function follow() {
  for (;;) {
    const conversation = current;
    const pageIsFull = await fetchNews(conversation);
    tell();
    if (!pageIsFull) {
      await nap(pause());
    }
  }
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
    take(conversation, news);
    return news.messages.length >= FULL_PAGE;
  } catch {
    lost();
    return false;
  }
}

function take(conversation, news) {
  const returned = conversation.returned;
  const taken = conversation.take(news);
  if (taken.some(({ settled }) => settled && settled === returned)) {
    clearReturned(conversation, returned);
  }
  if (taken.length > 0) {
    lastEvent = Date.now();
  }
  if (conversation === current && taken.length > 0) {
    log.add(taken);
  }
}

/** A message that came back as unsent had arrived all the same: it need not be sent again. */
function clearReturned(conversation, returned) {
  if (conversation === current && field.value === returned.text) {
    field.value = "";
  }
  if (conversation.draft === returned.text) {
    conversation.draft = "";
  }
  conversation.problem = "";
}

function say(text) {
  const conversation = current;
  const message = conversation.compose(text);
  conversation.problem = "";
  lastEvent = Date.now();
  log.say(message);
  tell();
  // One after the other: messages keep the order in which they were typed.
  conversation.queue = conversation.queue.then(() => deliver(conversation, message));
}

async function deliver(conversation, message) {
  if (!conversation.isWaitingFor(message)) {
    return;
  }
  try {
    const { receipt } = await server.say(conversation.phone, message.id, message.text);
    if (receipt === "DUPLICATE") {
      conversation.duplicate(message);
      log.drop(message);
    } else if (conversation.isWaitingFor(message)) {
      conversation.accepted(message);
      log.mark(message);
    }
  } catch (e) {
    if (conversation.isWaitingFor(message)) {
      giveBack(conversation, e instanceof server.Refused ? REFUSED : AWAY);
    }
  }
  tell();
  wake();
}

function giveBack(conversation, problem) {
  const typed = conversation === current ? field.value : conversation.draft;
  const unsent = [...conversation.unsettled];
  const back = [...conversation.takeBack(), typed].filter(Boolean).join("\n");
  conversation.draft = back;
  conversation.problem = problem;
  if (conversation === current) {
    unsent.filter((message) => !conversation.isWaitingFor(message)).forEach((message) => log.drop(message));
    field.value = back;
  }
}

function pick(conversation) {
  current.draft = field.value;
  current = conversation;
  field.value = conversation.draft;
  lastEvent = Date.now();
  remember(conversation.phone);
  show();
  wake();
}

function show() {
  log.show(current);
  tell();
}

/** Everything around the bubbles. */
function tell() {
  const awaiting = failures === 0 && current.isAwaiting();
  log.typing(awaiting);
  at("status").textContent = failures > 0 ? "reconnecting…" : awaiting ? "typing…" : "online";
  at("problem").textContent = current.problem;
  at("problem").hidden = current.problem === "";
  offer(failures > 0 || awaiting ? [] : choicesIn(current.lastQuestion()));
}

function offer(choices) {
  const bar = at("choices");
  const key = JSON.stringify(choices);
  if (bar.dataset.key === key) {
    return;
  }
  bar.dataset.key = key;
  bar.hidden = choices.length === 0;
  bar.replaceChildren(...choices.map(chip));
  bar.scrollLeft = 0;
}

function chip({ label, answer }) {
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: label });
  button.addEventListener("click", () => {
    field.focus();
    say(answer);
  });
  return button;
}

/** Notes that the server answered. Returns whether it had been away. */
function reached() {
  const wasAway = failures > 0;
  failures = 0;
  if (wasAway) {
    at("connection").textContent = "Connected again";
  }
  return wasAway;
}

function lost() {
  failures += 1;
  at("connection").textContent = "Reconnecting";
  at("status").textContent = "reconnecting…";
}

function pause() {
  if (failures > 0) {
    return Math.min(LONGEST_PAUSE, 500 * 2 ** Math.min(failures - 1, 4));
  }
  if (document.hidden) {
    return HIDDEN;
  }
  return Date.now() - lastEvent < A_MINUTE ? QUICK : CALM;
}

function nap(milliseconds) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}

// A browser may deny storage; then the first person is shown.
function remembered() {
  try {
    return sessionStorage.getItem(CHOSEN);
  } catch {
    return null;
  }
}

function remember(phone) {
  try {
    sessionStorage.setItem(CHOSEN, phone);
  } catch {
    // See above.
  }
}

at("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = field.value;
  if (text.trim() !== "") {
    field.value = "";
    say(text);
  }
  field.focus();
});

field.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    at("composer").requestSubmit();
  }
});

at("tips").addEventListener("click", ({ target }) => {
  const words = target.dataset.say;
  if (words && current) {
    field.value = words;
    field.focus();
  }
});

document.addEventListener("visibilitychange", () => {
  if (!document.hidden) {
    wake();
  }
});
