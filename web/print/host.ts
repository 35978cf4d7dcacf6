// Shows a form as the pages it will be printed on, and prints them. The texts come from C++ (form_text.h) and enter
// the document as text alone.
import { createOverlay, overlayBar, overlayButton } from "../page/overlay";
import { parseForm } from "./form";
import { layOutPages } from "./pages";
import { createPrintPictures } from "./pictures";

export interface PrintingHost {
  /** `text` is the form as written by src/app/paper/form_text.h; `title` names the document (a PDF's file name). */
  print(title: string, text: string): void;
}

const kWords = {
  zh: { print: "打印", close: "关闭", preview: "打印预览", missing: "照片不在这台设备上", page: (n: number, all: number) => `第 ${n} 页，共 ${all} 页` },
  en: { print: "Print", close: "Close", preview: "Print preview", missing: "The photo is not on this device", page: (n: number, all: number) => `Page ${n} of ${all}` },
};

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
    const titleBefore = document.title;

    const printButton = overlayButton(words.print, true, () => window.print());
    const closeButton = overlayButton(words.close, false, () => close?.());
    const pages = document.createElement("div");
    pages.className = "print-pages";
    pages.tabIndex = 0;
    pages.setAttribute("role", "document");
    pages.setAttribute("aria-label", form.title);

    const pictures = createPrintPictures(words.missing);
    const resized = new ResizeObserver(() => fitToScreen(pages));
    const overlay = createOverlay({
      id: "print",
      label: `${words.preview} ${form.title}`,
      stops: () => [printButton, closeButton, pages],
      closed: () => {
        close = undefined;
        resized.disconnect();
        pictures.release();
        document.title = titleBefore;
      },
    });
    close = overlay.close;
    overlay.element.append(overlayBar(form.title, printButton, closeButton), pages);
    overlay.show();
    document.title = title;
    layOutPages(form, pages, words.page, pictures.show);
    resized.observe(pages);
    printButton.focus();
    // What is printed before the photos are there would lack them.
    if (pictures.waiting) {
      overlay.element.setAttribute("aria-busy", "true");
      printButton.disabled = true;
      void pictures.loaded().then(() => {
        overlay.element.removeAttribute("aria-busy");
        printButton.disabled = false;
        if (document.activeElement === document.body) printButton.focus();
      });
    }
  }

  return { print: open };
}
