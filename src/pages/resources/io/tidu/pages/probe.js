// What is wrong with how a page lies: texts that print on top of each other, that are cut off, that stand beyond the
// window, words and days that are broken in two. Text boxes are compared by the middle of their lines, where letters are; what is clipped counts as far as it is seen.
(() => {
  const seen = element => element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
  const clips = new Map();
  const clip = element => {
    if (!element || element === document.documentElement) return null;
    if (clips.has(element)) return clips.get(element);
    let area = clip(element.parentElement);
    if (getComputedStyle(element).overflowX !== "visible" && element !== document.body) {
      const own = element.getBoundingClientRect();
      area = area ? { left: Math.max(area.left, own.left), right: Math.min(area.right, own.right), top: Math.max(area.top, own.top), bottom: Math.min(area.bottom, own.bottom) } : own;
    }
    clips.set(element, area);
    return area;
  };
  const shown = text => text.replace(/\s+/g, " ").trim().slice(0, 40);
  const boxes = [];
  const cut = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!node.data.trim() || ["TITLE", "DESC", "STYLE", "SCRIPT"].includes(holder.tagName.toUpperCase()) || !seen(holder)) continue;
    range.selectNodeContents(node);
    const area = clip(holder);
    for (const rect of range.getClientRects()) {
      const third = rect.height / 4;
      const box = { left: rect.left, right: rect.right, top: rect.top + third, bottom: rect.bottom - third, text: node.data, node };
      const picture = holder.closest("svg");
      if (picture) {
        const frame = picture.getBoundingClientRect();
        if (box.right > frame.right + 1 || box.left < frame.left - 1 || box.bottom > frame.bottom + 1) cut.push(shown(node.data));
      }
      if (area) {
        box.left = Math.max(box.left, area.left); box.right = Math.min(box.right, area.right);
        box.top = Math.max(box.top, area.top); box.bottom = Math.min(box.bottom, area.bottom);
      }
      if (box.right - box.left > 2 && box.bottom - box.top > 2) boxes.push(box);
    }
  }
  // A day, or a word in the head of a table, that goes on on the next line.
  const broken = [];
  walker.currentNode = document.body;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (holder.closest("svg, pre, code, style, script, title") || !seen(holder)) continue;
    for (const found of node.data.matchAll(holder.closest("thead") ? /\w+/g : /\b\d{4}-\d\d-\d\d\b/g)) {
      range.setStart(node, found.index); range.setEnd(node, found.index + found[0].length);
      if (new Set([...range.getClientRects()].map(r => Math.round(r.top))).size > 1) broken.push(found[0] + " in " + shown(node.data));
    }
  }
  const shortened = [...document.querySelectorAll("svg text")].map(t => t.textContent).filter(t => t.includes("…"));
  boxes.sort((a, b) => a.top - b.top);
  const overlaps = [];
  boxes.forEach((box, i) => {
    for (let j = i + 1; j < boxes.length && boxes[j].top < box.bottom - 1; j++) {
      const other = boxes[j];
      if (other.left < box.right - 1 && box.left < other.right - 1) overlaps.push(shown(box.text) + " | " + shown(other.text));
    }
  });
  const loose = [...document.body.querySelectorAll("*")].filter(e =>
    !e.closest(".scroll, pre, svg, .unseen") && seen(e) && e.getBoundingClientRect().right > innerWidth + 0.5);
  const page = document.documentElement;
  const end = document.getElementById("end");
  return { boxes: boxes.length, overlaps, cut: cut.concat(shortened.map(shown)), broken, width: page.scrollWidth, height: page.scrollHeight,
    whole: !!end && end === document.body.lastElementChild,
    loose: loose.slice(0, 3).map(e => e.tagName.toLowerCase() + " " + shown(e.textContent)) };
})()
