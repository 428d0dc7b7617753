// Pictures and documents: the ones that wait to be sent, and how they look.

import { button, drawing, element } from "./elements.js";

/** The most that the server takes, in bytes. */
export const LARGEST = 1024 * 1024;

const SHEET = "M6 2h8l5 5v15H6zM14 2v5h5M9 12h7M9 16h7";
const PHOTO = "M3 5h18v14H3zM3 16l5-5 4 4 3-3 6 6M15.500 9.500h.01";
const WIDEST = 320;

/** Takes files to be sent. Returns why one cannot be, or empty text. */
export function stage(conversation, files) {
  for (const file of files) {
    if (file.size === 0) {
      return `“${file.name}” is empty.`;
    }
    if (file.size > LARGEST) {
      return `“${file.name}” is too large: at most 1 MiB can be sent from here.`;
    }
    conversation.staged.push(file);
  }
  return "";
}

/** The files that go with the next message, each with a way to leave it out. */
export function showStaged(strip, files, onRemove) {
  strip.hidden = files.length === 0;
  strip.replaceChildren(...files.map((file) => staged(file, () => onRemove(file))));
}

/** What the product takes a file for. */
export function kindOf(file) {
  return file.type.startsWith("image/") ? "IMAGE" : "DOCUMENT";
}

/** A file in a bubble. One that was sent before the page was opened is not there to be seen. */
export function fileView(kind, file) {
  const view = element("span", "file");
  view.append(...card(kind, file));
  if (file && kind === "IMAGE") {
    draw(file).then((canvas) => view.replaceChildren(canvas), () => {});
  }
  return view;
}

function staged(file, onRemove) {
  const item = element("li", "staged");
  const view = element("span", "file");
  view.append(...card(kindOf(file), file));
  const remove = button("remove", "", onRemove);
  remove.append(drawing("", "0 0 24 24", "M6 6l12 12M18 6 6 18"));
  remove.setAttribute("aria-label", `Leave out ${file.name}`);
  item.append(view, remove);
  return item;
}

function card(kind, file) {
  const words = element("span", "file-words");
  words.append(element("span", "file-name", file?.name || (kind === "IMAGE" ? "Photo" : "Document")));
  if (file) {
    words.append(element("span", "file-size", size(file.size)));
  }
  return [drawing("file-icon", "0 0 24 24", kind === "IMAGE" ? PHOTO : SHEET), words];
}

// Drawn, because the page may load no picture but the server's own.
async function draw(file) {
  const picture = await createImageBitmap(file);
  const canvas = element("canvas", "photo");
  const scale = Math.min(1, WIDEST / picture.width);
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", `Photo ${file.name}`);
  return canvas;
}

function size(bytes) {
  return bytes < 1024 ? `${bytes} B` : `${Math.ceil(bytes / 1024)} KB`;
}
