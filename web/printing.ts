// Shows a form as the pages it will be printed on, and prints them. The texts come from C++ (form_text.h) and enter
// the document as text alone.
import { parseForm } from "./print-form";
import { layOutPages } from "./print-pages";
import { createPrintPictures } from "./print-pictures";

export interface PrintingHost {
  /** `text` is the form as written by src/app/forms/form_text.h; `title` names the document (a PDF's file name). */
  print(title: string, text: string): void;
}

const kWords = {
  zh: { print: "打印", close: "关闭", preview: "打印预览", missing: "照片不在这台设备上", page: (n: number, all: number) => `第 ${n} 页，共 ${all} 页` },
  en: { print: "Print", close: "Close", preview: "Print preview", missing: "The photo is not on this device", page: (n: number, all: number) => `Page ${n} of ${all}` },
};

function button(label: string, primary: boolean, act: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.className = primary ? "print-button print-primary" : "print-button";
  element.addEventListener("click", act);
  return element;
}

/** On a narrow screen the pages shrink to its width; on paper they have their own size (print.css). */
function fitToScreen(pages: HTMLElement): void {
  const page = pages.firstElementChild as HTMLElement;
  pages.style.removeProperty("--page-zoom");
  const style = getComputedStyle(pages);
  const room = pages.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  pages.style.setProperty("--page-zoom", String(Math.min(1, room / page.offsetWidth)));
}

export function createPrintingHost(): PrintingHost {
  let close: (() => void) | undefined;

  function open(title: string, text: string): void {
    close?.();
    const words = document.documentElement.lang.startsWith("en") ? kWords.en : kWords.zh;
    const form = parseForm(text);
    const stage = document.getElementById("stage");
    const before = { title: document.title, focus: document.activeElement };

    const dialog = document.createElement("div");
    dialog.id = "print";
    dialog.setAttribute("role", "dialog");
    dialog.setAttribute("aria-modal", "true");
    dialog.setAttribute("aria-label", `${words.preview} ${form.title}`);

    const bar = document.createElement("div");
    bar.className = "print-bar";
    const name = document.createElement("span");
    name.className = "print-name";
    name.textContent = form.title;
    const printButton = button(words.print, true, () => window.print());
    const closeButton = button(words.close, false, () => close?.());
    bar.append(name, printButton, closeButton);

    const pages = document.createElement("div");
    pages.className = "print-pages";
    pages.tabIndex = 0;
    pages.setAttribute("role", "document");
    pages.setAttribute("aria-label", form.title);
    dialog.append(bar, pages);

    const pictures = createPrintPictures(words.missing);
    const resized = new ResizeObserver(() => fitToScreen(pages));

    close = () => {
      close = undefined;
      resized.disconnect();
      pictures.release();
      dialog.remove();
      if (stage) stage.inert = false;
      document.title = before.title;
      if (before.focus instanceof HTMLElement) before.focus.focus();
    };

    // What is typed here is not for the program underneath.
    for (const kind of ["keydown", "keyup", "keypress"] as const) {
      dialog.addEventListener(kind, (event) => event.stopPropagation());
    }
    dialog.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.isComposing) {
        event.preventDefault();
        close?.();
      } else if (event.key === "Tab") {
        const stops = [printButton, closeButton, pages];
        const at = stops.indexOf(document.activeElement as HTMLButtonElement);
        event.preventDefault();
        stops[(at + (event.shiftKey ? stops.length - 1 : 1)) % stops.length]!.focus();
      }
    });

    if (stage) stage.inert = true;
    document.title = title;
    document.body.append(dialog);
    layOutPages(form, pages, words.page, pictures.show);
    resized.observe(pages);
    printButton.focus();
    // What is printed before the photos are there would lack them.
    if (pictures.waiting) {
      dialog.setAttribute("aria-busy", "true");
      printButton.disabled = true;
      void pictures.loaded().then(() => {
        dialog.removeAttribute("aria-busy");
        printButton.disabled = false;
        if (document.activeElement === document.body) printButton.focus();
      });
    }
  }

  return { print: open };
}
