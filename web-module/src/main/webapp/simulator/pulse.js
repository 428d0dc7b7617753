// How often the server is asked: often while something is going on, seldom while nobody looks.

const QUICK = 400; // while something is going on
const CALM = 1_500; // after a minute of silence
const HIDDEN = 5_000; // while nobody looks
const LONGEST = 4_000; // between tries while the server is away
const A_MINUTE = 60_000;

export class Pulse {
  #failures = 0;
  #lastEvent = Date.now();
  #wake = () => {};

  /** Whether the server did not answer when it was last asked. */
  get isAway() {
    return this.#failures > 0;
  }

  /** The server answered. Returns whether it had been away. */
  answered() {
    const wasAway = this.isAway;
    this.#failures = 0;
    return wasAway;
  }

  /** The server did not answer. */
  missed() {
    this.#failures += 1;
  }

  /** Something is going on. */
  quicken() {
    this.#lastEvent = Date.now();
  }

  /** Waits until it is time to ask again. */
  rest() {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#pause());
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Ends the rest. */
  wake() {
    this.#wake();
  }

  #pause() {
    if (this.isAway) {
      return Math.min(LONGEST, 500 * 2 ** Math.min(this.#failures - 1, 4));
    }
    if (document.hidden) {
      return HIDDEN;
    }
    return Date.now() - this.#lastEvent < A_MINUTE ? QUICK : CALM;
  }
}
