// The sheet with the rows of a list.

import { button, element } from "./elements.js";

export class Sheet {
  #dialog;
  #screen;

  /** @param screen the phone's, at whose foot the sheet stands */
  constructor(dialog, screen) {
    this.#dialog = dialog;
    this.#screen = screen;
    dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
    addEventListener("resize", () => dialog.open && this.#place());
  }

  /** Offers the rows; calls back with the one that is tapped. The element that opened it gets the focus back. */
  open({ form, language }, onTap) {
    const dialog = this.#dialog;
    const head = element("div", "sheet-head");
    const title = element("h2", "", form.open);
    title.id = "sheet-title";
    const close = button("sheet-close", "Close", () => dialog.close());
    close.lang = "en";
    head.append(title, close);
    const rows = element("ul", "sheet-rows");
    rows.append(...form.choices.map((choice) => row(choice, () => this.#choose(choice, onTap))));
    const body = element("div", "sheet-body");
    body.lang = language;
    body.append(head, rows);
    dialog.replaceChildren(body);
    this.#place();
    dialog.showModal();
    rows.querySelector("button").focus();
  }

  #choose(choice, onTap) {
    this.#dialog.close();
    onTap(choice);
  }

  // The dialog lies above everything, so that nothing behind it is reached; it stands inside the phone all the same.
  #place() {
    const { left, width, bottom, height } = this.#screen.getBoundingClientRect();
    const { style } = this.#dialog;
    style.left = `${left}px`;
    style.width = `${width}px`;
    style.bottom = `${innerHeight - bottom}px`;
    style.maxHeight = `${height * 0.8}px`;
  }
}

function row({ title, description }, onTap) {
  const tap = button("", "", onTap);
  tap.append(element("span", "row-title", title));
  if (description) {
    tap.append(" ", element("span", "row-description", description));
  }
  const item = element("li");
  item.append(tap);
  return item;
}
