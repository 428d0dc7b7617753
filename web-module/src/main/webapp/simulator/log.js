// The wall with the bubbles. New ones are added, old ones stay as they are: a screen reader hears each once.

import { formatted } from "./formatting.js";

const TICKS = {
  sending: ["being sent", "M8 2a6 6 0 1 0 .01 0M8 5v3.200l2.200 1.300"],
  sent: ["sent", "M4 7l3.500 3.500L14 3"],
  delivered: ["delivered", "M1 7l3.500 3.500L11 3M8.500 9.700l.8.800L16 3"],
  read: ["read", "M1 7l3.500 3.500L11 3M8.500 9.700l.8.800L16 3"],
};
const FAILED = ["failed", "dead", "rejected", "undelivered"];
const NEAR_THE_END = 120;

export class Log {
  #wall;
  #own = new Map(); // bubbles of messages that no entry has settled yet
  #typing = typingDots();
  #follows = true; // whether the newest bubble is to stay in view

  constructor(wall) {
    this.#wall = wall;
    wall.addEventListener("scroll", () => (this.#follows = this.#isAtTheEnd()), { passive: true });
    new ResizeObserver(() => this.#keepUp()).observe(wall);
  }

  /** Shows a conversation from its beginning. Nothing of it is read aloud. */
  show(conversation) {
    this.#wall.setAttribute("aria-live", "off");
    this.#own.clear();
    this.#wall.replaceChildren();
    this.add(conversation.entries.map((entry) => ({ entry })));
    conversation.unsettled.forEach((message) => this.say(message));
    this.#follows = true;
    this.#keepUp();
    requestAnimationFrame(() => this.#wall.setAttribute("aria-live", "polite"));
  }

  /** Adds what the server told. */
  add(news) {
    for (const { entry, settled } of news) {
      const mine = settled && this.#own.get(settled);
      if (mine) {
        this.#own.delete(settled);
      }
      this.#place(mine ?? bubble(entry), entry, mine);
    }
    this.#arrange();
  }

  /** Adds what is being said here. */
  say(message) {
    const mine = bubble({ fromPerson: true, text: message.text, at: message.at, status: "" });
    tick(mine, message.state);
    this.#own.set(message, mine);
    this.#wall.insertBefore(mine, this.#dots());
    this.#follows = true;
    this.#arrange();
  }

  /** Shows how far a message got. */
  mark(message) {
    const mine = this.#own.get(message);
    if (mine) {
      tick(mine, message.state);
    }
  }

  /** Takes a message off the wall. */
  drop(message) {
    this.#own.get(message)?.remove();
    this.#own.delete(message);
    this.#arrange();
  }

  /** Shows or hides the dots of somebody typing. */
  typing(on) {
    if (on !== this.#typing.isConnected) {
      on ? this.#wall.append(this.#typing) : this.#typing.remove();
      this.#arrange();
    }
  }

  #place(element, entry, settled) {
    element.dataset.id = entry.id;
    if (entry.fromPerson) {
      tick(element, "delivered");
    } else {
      this.#wall.querySelectorAll('.mine[data-state="delivered"]').forEach((mine) => tick(mine, "read"));
    }
    if (!settled) {
      this.#wall.insertBefore(element, this.#firstUnsettled());
    }
  }

  #firstUnsettled() {
    const [first] = this.#own.values();
    return first ?? this.#dots();
  }

  // They stay the last thing on the wall.
  #dots() {
    return this.#typing.isConnected ? this.#typing : null;
  }

  // Days, tails and the hint of an empty wall follow from the order of the bubbles.
  #arrange() {
    this.#wall.querySelectorAll(".day, .empty").forEach((element) => element.remove());
    let day = "";
    let side = null;
    for (const element of this.#wall.querySelectorAll(".bubble")) {
      const mine = element.classList.contains("mine");
      const today = element.dataset.day ?? day;
      if (today !== day) {
        element.before(paragraph("day", nameOf(today)));
      }
      element.classList.toggle("first", mine !== side || today !== day);
      [day, side] = [today, mine];
    }
    if (!this.#wall.firstChild) {
      this.#wall.append(paragraph("empty", "Nothing said yet. Say “hi” to see what Barron can do."));
    }
    this.#keepUp();
  }

  #keepUp() {
    if (this.#follows) {
      this.#wall.scrollTop = this.#wall.scrollHeight;
    }
  }

  #isAtTheEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#wall;
    return scrollHeight - scrollTop - clientHeight < NEAR_THE_END;
  }
}

function bubble({ fromPerson, text, at, status }) {
  const time = new Date(at);
  const element = document.createElement("div");
  element.className = fromPerson ? "bubble mine" : "bubble";
  element.dataset.from = fromPerson ? "person" : "barron";
  element.dataset.day = dayOf(time);
  const words = document.createElement("span");
  words.className = "bubble-text";
  words.append(formatted(text));
  element.append(aside(fromPerson ? "You: " : "Barron: "), words, foot(time, !fromPerson && status));
  return element;
}

function foot(time, status) {
  const element = document.createElement("span");
  element.className = "bubble-foot";
  if (FAILED.includes(String(status).toLowerCase())) {
    const mark = document.createElement("span");
    mark.className = "undelivered";
    mark.textContent = "not delivered";
    element.append(mark);
  }
  const clock = document.createElement("time");
  clock.dateTime = time.toISOString();
  clock.textContent = time.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  element.append(clock);
  return element;
}

function tick(element, state) {
  const [label, path] = TICKS[state];
  element.dataset.state = state;
  element.querySelector(".ticks")?.remove();
  const svg = svgElement("svg", { class: `ticks ${state}`, viewBox: "0 0 17 13", role: "img", "aria-label": label });
  svg.append(svgElement("path", { d: path }));
  element.querySelector(".bubble-foot").append(svg);
}

function svgElement(name, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  return element;
}

function typingDots() {
  const dots = document.createElement("div");
  dots.className = "bubble typing";
  dots.setAttribute("aria-hidden", "true");
  dots.append(...[1, 2, 3].map(() => document.createElement("i")));
  return dots;
}

function aside(text) {
  const element = document.createElement("span");
  element.className = "visually-hidden";
  element.textContent = text;
  return element;
}

function paragraph(className, text) {
  const element = document.createElement("p");
  element.className = className;
  element.textContent = text;
  return element;
}

function dayOf(time) {
  return `${time.getFullYear()}-${time.getMonth() + 1}-${time.getDate()}`;
}

function nameOf(day) {
  const [year, month, date] = day.split("-").map(Number);
  const then = new Date(year, month - 1, date);
  const now = new Date();
  const ago = Math.round((new Date(now.getFullYear(), now.getMonth(), now.getDate()) - then) / 86_400_000);
  if (ago === 0 || ago === 1) {
    return ago ? "Yesterday" : "Today";
  }
  return then.toLocaleDateString([], { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}
