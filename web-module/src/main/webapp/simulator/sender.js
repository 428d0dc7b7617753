// Sends what the phones say: one message after the other, each again until the server has it.

import { keepUnsent } from "./memory.js";
import * as server from "./server.js";

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;
const REFUSED = "refused";
const AWAY = "away";

export class Sender {
  #busy = new Set(); // conversations of which a message is on its way
  #pauses = new Map(); // by conversation: {failures, until}
  #on; // {onProgress, onRefused}

  /** Calls back with a conversation and its message: when it got further, and when the server cannot take it. */
  constructor(on) {
    this.#on = on;
  }

  /** Sends all that waits in a conversation, in the order in which it was said. */
  async send(conversation) {
    keepUnsent(conversation);
    if (this.#busy.has(conversation)) {
      return; // the messages before it are on their way
    }
    this.#busy.add(conversation);
    conversation.tryAgain().forEach((message) => this.#on.onProgress(conversation, message));
    for (let next = conversation.next(); next; next = conversation.next()) {
      await this.#deliver(conversation, next);
      keepUnsent(conversation);
    }
    this.#busy.delete(conversation);
  }

  /** Sends what could not be sent before. After each failure that takes a longer time. */
  sendAgain(conversation) {
    if (conversation.unsent().length > 0 && Date.now() >= (this.#pauses.get(conversation)?.until ?? 0)) {
      this.send(conversation);
    }
  }

  /** Forgets how often it failed: there is a connection again. */
  hurry() {
    this.#pauses.clear();
  }

  async #deliver(conversation, message) {
    const outcome = await this.#post(conversation, message);
    if (outcome === REFUSED) {
      conversation.remove(message);
      this.#on.onRefused(conversation, message);
    } else if (outcome === AWAY) {
      this.#pause(conversation);
      conversation.holdBack().forEach((each) => this.#on.onProgress(conversation, each));
    } else {
      this.#pauses.delete(conversation);
      conversation.accepted(message, outcome === "STORED");
      this.#on.onProgress(conversation, message);
    }
  }

  async #post(conversation, message) {
    if (!message.correlation) {
      message.correlation = await server.correlation(message.id);
      keepUnsent(conversation); // what was posted can be told from now on, also by the next page
    }
    try {
      const { receipt } = await server.say(conversation.phone, message);
      return receipt;
    } catch (e) {
      return e instanceof server.Refused ? REFUSED : AWAY;
    }
  }

  #pause(conversation) {
    const failures = (this.#pauses.get(conversation)?.failures ?? 0) + 1;
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** failures);
    this.#pauses.set(conversation, { failures, until: Date.now() + pause });
  }
}
