// Plays a kept video over the page, or hands it out where this browser cannot play it (a phone's HEVC on an old office PC). Loaded on demand.

import { handOut } from "../files/host";
import { read } from "./keep";
import { createOverlay, overlayBar, overlayButton } from "../page/overlay";

const kWords = {
  zh: { close: "关闭", save: "保存到本机", missing: "视频不在这台设备上。请从拍摄它的设备连同照片导出，再在这里导入。", unplayable: "这个浏览器不能播放这段视频。可以保存到本机，用其他软件打开。" },
  en: { close: "Close", save: "Save to this device", missing: "The video is not on this device. Export with photos from the device that took it, and import the file here.", unplayable: "This browser cannot play the video. Save it and open it with other software." },
};

function endingOf(mime: string): string {
  const kind = mime.split(/[/;]/)[1] ?? "";
  return { quicktime: "mov", "x-matroska": "mkv", "3gpp": "3gp" }[kind] ?? (/^\w+$/.test(kind) ? kind : "video");
}

/** `name` is what the video is called on the screen. */
export async function play(hash: string, name: string): Promise<void> {
  const words = document.documentElement.lang.startsWith("en") ? kWords.en : kWords.zh;
  const kept = await read(hash);
  const file = kept && new Blob([kept.bytes], { type: kept.mime });
  const url = file && URL.createObjectURL(file);
  const stops: HTMLElement[] = [];
  const overlay = createOverlay({
    id: "player",
    label: name,
    stops: () => stops,
    closed: () => {
      if (url) URL.revokeObjectURL(url);
    },
  });
  const say = (text: string) => {
    const said = document.createElement("p");
    said.className = "player-words";
    said.setAttribute("role", "alert");
    said.textContent = text;
    return said;
  };
  const close = overlayButton(words.close, true, () => overlay.close());
  const save = overlayButton(words.save, false, () => {
    if (file && kept) handOut(`${name}.${endingOf(kept.mime)}`, file);
  });
  stops.push(...(file ? [save, close] : [close]));
  overlay.element.append(overlayBar(name, ...(file ? [save, close] : [close])));
  if (url) {
    const video = document.createElement("video");
    video.controls = true;
    video.playsInline = true;
    video.setAttribute("aria-label", name);
    video.addEventListener("error", () => {
      stops.splice(stops.indexOf(video), 1);
      video.replaceWith(say(words.unplayable));
    });
    video.src = url;
    stops.unshift(video);
    overlay.element.append(video);
    overlay.show();
    video.focus();
    // A browser that wants a press of its own first leaves it standing at the first frame, with its controls.
    void video.play().catch(() => undefined);
  } else {
    overlay.element.append(say(words.missing));
    overlay.show();
    close.focus();
  }
}
