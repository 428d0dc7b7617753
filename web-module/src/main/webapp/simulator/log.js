// The wall with the bubbles. New ones are added, old ones stay as they are: a screen reader hears each once.

import { bubble, tick, use } from "./bubble.js";
import { element } from "./elements.js";

const NEAR_THE_END = 120;
const GREETING = "Nothing said yet. Say “hi” to see what Barron can do.";

export class Log {
  #wall;
  #on; // {onTap, onOpen, onSeen, onResend}
  #conversation;
  #asText = false;
  #own = new Map(); // bubbles of messages that no entry has settled yet
  #typing = typingDots();
  #follows = true; // whether the newest bubble is to stay in view
  #extent = ""; // the size of the wall when it was last scrolled
  #watch;
  #sizes = new ResizeObserver(() => this.#keepUp());

  constructor(wall, on) {
    this.#wall = wall;
    this.#on = on;
    wall.addEventListener("keydown", (event) => this.#move(event));
    wall.addEventListener("click", ({ target }) => this.#resend(target));
    wall.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    this.#sizes.observe(wall);
    this.#watch = new IntersectionObserver((sights) => this.#look(sights), { root: wall, threshold: 0.1 });
    document.addEventListener("visibilitychange", () => this.#lookAgain());
  }

  /** Shows a conversation from its beginning. Nothing of it is read aloud. */
  show(conversation, asText) {
    this.#conversation = conversation;
    this.#asText = asText;
    this.#wall.setAttribute("aria-live", "off");
    this.#own.clear();
    this.#watch.disconnect();
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
      this.#place(mine ?? this.#bubble(entry), entry, mine);
    }
    this.#arrange();
  }

  /** Adds what is being said here. */
  say(message) {
    const mine = this.#bubble({ ...message, fromPerson: true }, message.file);
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
      this.#keepUp();
    }
  }

  /** Shows how far one of Barron's got. */
  progress(entry) {
    const made = this.#of(entry.id);
    if (made) {
      tick(made, entry.status, entry.code);
    }
  }

  /** Shows whether the buttons of a message were used. */
  use(id) {
    const made = this.#of(id);
    if (made) {
      use(made, this.#conversation.used.has(id));
    }
  }

  /** Takes a message off the wall. */
  drop(message) {
    this.#own.get(message)?.remove();
    this.#own.delete(message);
    if (message.kind === "TAP") {
      this.use(message.of);
    }
    this.#arrange();
  }

  /** Shows or hides the dots of somebody typing. */
  typing(on) {
    if (on !== this.#typing.isConnected) {
      this.#typing.remove();
      this.#wall.append(...(on ? [this.#typing] : []));
      this.#arrange();
    }
  }

  #bubble(entry, file = this.#conversation.fileOf(entry)) {
    const isUsed = this.#conversation.used.has(entry.id);
    const made = bubble(entry, { file, asText: this.#asText, isUsed, ...this.#on });
    if (file) {
      this.#sizes.observe(made); // a picture is drawn a moment later
    }
    return made;
  }

  #of(id) {
    return this.#wall.querySelector(`[data-id="${id}"]`);
  }

  #place(made, entry, settled) {
    made.dataset.id = entry.id;
    if (entry.fromPerson) {
      tick(made, "delivered");
      if (entry.kind === "TAP") {
        this.#conversation.used.forEach((id) => this.use(id));
      }
    } else {
      tick(made, entry.status, entry.code);
      this.#wall.querySelectorAll('.mine[data-state="delivered"]').forEach((mine) => tick(mine, "read"));
      this.#watch.observe(made);
    }
    if (!settled) {
      this.#wall.insertBefore(made, this.#firstUnsettled());
    }
  }

  #look(sights) {
    if (document.hidden) {
      return;
    }
    for (const { target } of sights.filter(({ isIntersecting }) => isIntersecting)) {
      this.#watch.unobserve(target);
      this.#conversation.see(Number(target.dataset.id));
      this.#on.onSeen();
    }
  }

  // What came while nobody looked is seen now.
  #lookAgain() {
    if (!document.hidden) {
      this.#wall.querySelectorAll(".bubble[data-id]:not(.mine)").forEach((made) => {
        this.#watch.unobserve(made);
        this.#watch.observe(made);
      });
    }
  }

  #resend(target) {
    if (target.closest(".resend")) {
      this.#on.onResend();
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
    this.#wall.querySelectorAll(".day, .empty").forEach((each) => each.remove());
    let day = "";
    let side = null;
    for (const each of this.#wall.querySelectorAll(".bubble")) {
      const mine = each.classList.contains("mine");
      const today = each.dataset.day ?? day;
      if (today !== day) {
        each.before(element("p", "day", nameOf(today)));
      }
      each.classList.toggle("first", mine !== side || today !== day);
      [day, side] = [today, mine];
    }
    if (!this.#wall.firstChild) {
      this.#wall.append(element("p", "empty", this.#conversation.hint || GREETING));
    }
    this.#putInOrder();
    this.#keepUp();
  }

  // The Tab key stops at what the last question offers, however long the conversation is.
  #putInOrder() {
    const groups = [...this.#wall.querySelectorAll(".bubble-buttons")];
    groups.forEach((group, i) => {
      group.querySelectorAll("button").forEach((each) => (each.tabIndex = i === groups.length - 1 ? 0 : -1));
    });
  }

  // The arrow keys reach the others.
  #move(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const buttons = [...this.#wall.querySelectorAll(".bubble-buttons button:enabled")];
    const at = buttons.indexOf(document.activeElement);
    if (step && at >= 0) {
      event.preventDefault();
      buttons[at + step]?.focus();
    }
  }

  #keepUp() {
    if (this.#follows) {
      this.#wall.scrollTop = this.#wall.scrollHeight;
    }
  }

  // What scrolls with another size than before is the window or a picture, not the person.
  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.#wall;
    const extent = `${scrollHeight}/${clientHeight}`;
    if (extent === this.#extent) {
      this.#follows = scrollHeight - scrollTop - clientHeight < NEAR_THE_END;
    } else {
      this.#extent = extent;
      this.#keepUp();
    }
  }
}

function typingDots() {
  const dots = element("div", "bubble typing");
  dots.setAttribute("aria-hidden", "true");
  dots.append(...[1, 2, 3].map(() => document.createElement("i")));
  return dots;
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
