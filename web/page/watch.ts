// Sees to it that nobody waits at 「正在打开…」 for ever: says what is in the way where that can be known at once, and
// what is being waited for when it takes long. It stands alone, before and beside the program, and browsers of any
// age must understand it: the build allows nothing newer than ES5 here (tools/bundle.mjs), and it imports nothing.
//
// Holds always: what it says of a long wait takes nothing away; a program that comes after all is shown.

(function () {
  var kLongMs = 8000;

  interface Words {
    zh: string;
    en: string;
  }
  var kOld: Words = {
    zh: "这个浏览器太旧，打不开户访通。请更新浏览器，或换用新版的 Chrome、Edge、Firefox、Safari。",
    en: "This browser is too old for Hufang. Update it, or use a current Chrome, Edge, Firefox or Safari.",
  };
  var kFile: Words = {
    zh: "户访通不能从文件夹里直接双击打开。请用网址打开（http:// 或 https:// 开头），或请管理电脑的同事把它放到网站上。",
    en: "Hufang cannot be opened as a file. Open it by its address (http:// or https://), or ask whoever looks after the computers to put it on a web server.",
  };
  var kBroken: Words = {
    zh: "户访通的程序没有装载成功。请检查网络后重新打开；若仍不行，请更新浏览器后再试。",
    en: "Hufang's program did not load. Check the network and reload; if that does not help, update the browser.",
  };
  var kSlow: Words = {
    zh: "还在下载户访通的程序，网络比较慢，请稍候。若一直如此，请检查网络后重新打开。",
    en: "Still downloading Hufang's program; the network is slow. If this goes on, check the network and reload.",
  };
  var kSilent: Words = {
    zh: "浏览器的本机存储没有回答，数据还在原处。请关闭户访通的其他窗口后重新打开；若仍不行，请重新启动浏览器。",
    en: "The browser's storage does not answer; the data are where they were. Close Hufang's other windows and reload; if that does not help, restart the browser.",
  };
  var kLarge: Words = {
    zh: "数据已读到，正在整理，请稍候。",
    en: "The data are there and being put in order. Please wait.",
  };

  var page = document.documentElement;

  function element(id: string): HTMLElement {
    return document.getElementById(id) as HTMLElement;
  }

  function say(words: Words, ended: boolean, reason?: string): void {
    if (page.getAttribute("data-state") !== "loading") return;
    if (ended) page.setAttribute("data-state", "failed");
    element("cover-text").textContent = words.zh;
    element("cover-text-en").textContent = words.en;
    var again = element("cover-again");
    again.hidden = false;
    again.onclick = function () {
      location.reload();
    };
    if (reason) {
      element("cover-reason").hidden = false;
      element("cover-reason").textContent = reason;
    }
    element("cover").setAttribute("role", "alert");
  }

  element("cover-text").hidden = element("cover-text-en").hidden = false;
  if (location.protocol === "file:") return say(kFile, true);
  if (typeof WebAssembly !== "object" || typeof BigInt !== "function" || !("noModule" in document.createElement("script"))) {
    return say(kOld, true);
  }

  // A script that does not come, or that this browser cannot read, tells it here alone.
  window.addEventListener("error", function (event) {
    var script = event.target as HTMLElement | null;
    if (script && script.tagName === "SCRIPT") say(kBroken, true);
    else if (event.error instanceof SyntaxError) say(kOld, true, event.message);
  }, true);

  setTimeout(function () {
    var program = (window as unknown as { hufang?: { stage: string } }).hufang;
    var stage = program ? program.stage : "";
    say(stage === "storage" ? kSilent : stage === "screen" ? kLarge : kSlow, false);
  }, kLongMs);
})();
