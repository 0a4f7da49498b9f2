"use strict";
/* What a page gains where scripts may run: pictures that can be pointed at, and tables that are sorted, filtered and
   searched. All it shows is on the page already; it makes elements and sets texts, never markup. */
(() => {
  const data = JSON.parse(document.getElementById("live-data").textContent);
  const words = data.words;
  const say = (text, ...values) => values.reduce((said, value, i) => said.replace("{" + i + "}", value), text);
  const number = new Intl.NumberFormat(data.lang);
  const make = (tag, attributes, text) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
    if (text) element.textContent = text;
    return element;
  };

  /* Pictures. */

  const colour = name => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  const FONT = 14;
  const ROW = 52;
  const LINE = 18;
  /* What is left of a whole is empty, as it is in the still picture. */
  const REST = 3;

  const style = () => ({
    ink: colour("ink"), quiet: colour("quiet"), paper: colour("paper"), track: colour("track"),
    bars: [colour("bar"), colour("undetermined"), colour("quiet"), colour("needs-review")]
  });

  const common = (chart, look) => ({
    animation: false,
    color: look.bars,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: FONT, color: look.ink },
    aria: { enabled: true, label: { description: chart.says }, decal: { show: chart.kind === "stacks" && chart.kinds.length > 1 } },
    tooltip: { trigger: "item", renderMode: "richText", confine: true, backgroundColor: look.paper, borderColor: look.quiet,
      textStyle: { color: look.ink, fontSize: FONT } }
  });

  /* Lines of a text as wide as there is room: nothing is cut, and a figure at the end stays in one piece. */
  const pen = document.createElement("canvas").getContext("2d");
  const wide = (text, bold) => {
    pen.font = (bold ? "bold " : "") + FONT + "px " + getComputedStyle(document.body).fontFamily;
    return pen.measureText(text).width;
  };
  const wrap = (name, figure, width, bold) => {
    const pieces = name.match(/[^\s\u2e80-\uffef]+\s*|[\u2e80-\uffef]\s*|\s+/g) || [];
    pieces.push("\u00a0 " + figure);
    const lines = [""];
    pieces.forEach((piece, i) => {
      const line = lines[lines.length - 1];
      const last = i === pieces.length - 1;
      if (line && wide(line + (last ? piece : piece.trimEnd()), bold) > width) lines.push(last ? figure : piece);
      else lines[lines.length - 1] = line + piece;
    });
    return lines.map(line => line.trimEnd());
  };
  const name = (chart, row, width) => wrap(row.name, row.text, width - 14);
  const lines = (chart, width) => Math.max(1, ...chart.rows.map(row => name(chart, row, width).length));
  const keys = chart => chart.kinds.map((kind, i) => kind + (chart.rows.length === 1 ? "\u00a0 " + chart.rows[0].texts[i] : ""));
  /* The key stands in one line where there is room for it, else in one for each kind. */
  const across = (chart, width) => keys(chart).reduce((sum, key) => sum + wide(key) + 40, 0) < width;
  const keyed = (chart, width) => chart.kinds.length < 2 ? 4 : across(chart, width) ? 34 : 24 * chart.kinds.length + 14;

  const options = {
    funnel: (chart, look, width) => ({
      tooltip: { formatter: item => chart.rows[item.dataIndex].name + "  " + chart.rows[item.dataIndex].text },
      series: [{ type: "funnel", sort: "none", gap: 3, minSize: "4%", left: 0, right: 0, top: 4, bottom: 4, funnelAlign: "center",
        label: { position: "inside", color: look.ink, fontSize: FONT, fontWeight: "bold", textBorderColor: look.paper, textBorderWidth: 4,
          formatter: item => wrap(chart.rows[item.dataIndex].name, chart.rows[item.dataIndex].text, width, true).join("\n") },
        data: chart.rows.map(row => ({ name: row.name, value: Number(row.values[0]) })) }]
    }),
    flow: (chart, look, width) => {
      const nodes = [];
      const links = [];
      const sum = values => values.reduce((one, other) => one + other, 0);
      chart.from.forEach((name, i) => { if (sum(chart.counts[i])) nodes.push({ name: "a" + i, label: { position: "right" } }); });
      chart.to.forEach((name, j) => { if (sum(chart.counts.map(row => row[j]))) nodes.push({ name: "b" + j, label: { position: "left" } }); });
      chart.counts.forEach((row, i) => row.forEach((count, j) => {
        if (count) links.push({ source: "a" + i, target: "b" + j, value: count });
      }));
      const total = id => sum(id[0] === "a" ? chart.counts[Number(id.slice(1))] : chart.counts.map(row => row[Number(id.slice(1))]));
      const name = id => (id[0] === "a" ? chart.from : chart.to)[Number(id.slice(1))];
      return {
        tooltip: { formatter: item => item.dataType === "edge"
          ? name(item.data.source) + " → " + name(item.data.target) + "  " + number.format(item.data.value)
          : name(item.name) + "  " + number.format(total(item.name)) },
        series: [{ type: "sankey", left: 2, right: 2, top: 8, bottom: 8, nodeGap: 22, nodeWidth: 12, draggable: false, layoutIterations: 0,
          emphasis: { focus: "adjacency" }, lineStyle: { color: "source", opacity: 0.35, curveness: 0.5 },
          label: { color: look.ink, fontSize: FONT, textBorderColor: look.paper, textBorderWidth: 3,
            formatter: item => wrap(name(item.name), number.format(total(item.name)), width / 2 - 24).join("\n") },
          data: nodes, links }]
      };
    },
    stacks: (chart, look, width) => ({
      legend: chart.kinds.length > 1 ? { left: 0, top: 0, textStyle: { color: look.ink, fontSize: FONT }, itemWidth: 22,
        orient: across(chart, width) ? "horizontal" : "vertical", formatter: kind => keys(chart)[chart.kinds.indexOf(kind)] } : undefined,
      grid: { left: 0, right: 2, top: keyed(chart, width), bottom: 2 },
      xAxis: { type: "value", show: false, max: "dataMax" },
      yAxis: { type: "category", inverse: true, axisLine: { show: false }, axisTick: { show: false }, data: chart.rows.map(row => row.name),
        axisLabel: { inside: true, verticalAlign: "bottom", padding: [0, 0, 12, -8], color: look.ink, fontSize: FONT, lineHeight: LINE, interval: 0,
          formatter: (text, i) => name(chart, chart.rows[i], width).join("\n") } },
      tooltip: { formatter: item => chart.rows[item.dataIndex].name + "\n" + item.seriesName + "  " + chart.rows[item.dataIndex].texts[item.seriesIndex] },
      series: chart.kinds.map((kind, i) => ({ type: "bar", name: kind, stack: "one", barWidth: 16, barMinHeight: 4,
        itemStyle: i === REST ? { color: look.paper, borderColor: look.quiet, borderWidth: 1, borderType: "dashed", decal: { symbol: "none" } }
          : { borderColor: look.paper, borderWidth: 1 },
        data: chart.rows.map(row => Number(row.values[i]) || "-") }))
    })
  };

  const heights = {
    funnel: chart => 46 * chart.rows.length + 8,
    flow: chart => 62 * Math.max(chart.from.length, chart.to.length),
    stacks: (chart, width) => (ROW + LINE * (lines(chart, width) - 1)) * chart.rows.length + keyed(chart, width) + 6
  };

  const draw = chart => {
    const figure = document.getElementById(chart.id + "-title").closest("figure");
    const holder = make("div", { class: "live", role: "img" });
    figure.append(holder);
    const fit = () => { holder.style.height = heights[chart.kind](chart, holder.clientWidth) + "px"; };
    fit();
    const drawn = echarts.init(holder, null, { renderer: "svg", locale: data.lang.toUpperCase() });
    const show = () => {
      const look = style();
      const option = common(chart, look);
      const own = options[chart.kind](chart, look, holder.clientWidth);
      drawn.setOption({ ...option, ...own, tooltip: { ...option.tooltip, ...own.tooltip } }, true);
    };
    show();
    figure.classList.add("has-live");
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
    new ResizeObserver(() => {
      if (holder.clientWidth && holder.clientWidth !== drawn.getWidth()) { fit(); drawn.resize(); show(); }
    }).observe(holder);
  };

  /* Of a long list nothing is laid out before it is known what of it is shown. */
  const root = document.documentElement;
  root.classList.add("waits-for-script");
  if (window.echarts) data.charts.forEach(draw);

  /* Tables. */

  const PAGE = 100;
  /* Of a longer list no more is printed than that it is there: some thirty sheets. */
  const PRINTED = 500;
  const collator = new Intl.Collator(data.lang === "zh" ? "zh-CN" : "en", { numeric: true });

  const listing = table => {
    const body = table.tBodies[0];
    const rows = [...body.rows].map(row => {
      const link = row.querySelector("a[href^='#']");
      return { row, text: row.textContent.toLowerCase(), card: link && document.getElementById(link.hash.slice(1)) };
    });
    const heads = [...table.tHead.rows[0].cells];
    const holder = table.closest(".scroll");
    let shown = PAGE;
    let sorted = false;
    const above = document.createComment("cards");
    const firstCard = rows.map(r => r.card).find(Boolean);
    if (firstCard) firstCard.before(above);
    /* To move all of a long list takes seconds, so only what is seen or printed goes to its place. */
    const place = fitting => {
      const seen = fitting.slice(0, Math.max(shown, PRINTED));
      body.prepend(...seen.map(r => r.row));
      if (firstCard) above.after(...seen.slice(0, shown).map(r => r.card).filter(Boolean));
    };

    const bar = make("form", { class: "tools", role: "search" });
    bar.addEventListener("submit", event => event.preventDefault());
    const label = (text, control) => {
      const whole = make("label", {}, text);
      whole.append(control);
      bar.append(whole);
      return control;
    };
    const search = label(words.search, make("input", { type: "search", autocomplete: "off", spellcheck: "false" }));
    const cell = (row, column) => row.cells[column];
    const said = (row, column) => [...cell(row, column).childNodes].filter(n => !(n.classList && n.classList.contains("sign")))
      .map(n => n.textContent).join("").trim();
    const filters = heads.map((head, column) => ({ head, column })).filter(f => f.head.dataset.filter).map(({ head, column }) => {
      const values = new Map();
      rows.forEach(({ row }) => said(row, column).split(/[；;]\s*/).forEach(v => values.set(v, (values.get(v) || 0) + 1)));
      const select = make("select");
      select.append(make("option", { value: "" }, words.all));
      values.delete("");
      [...values].sort((one, other) => other[1] - one[1]).forEach(([value, count]) =>
        select.append(make("option", { value }, value + " (" + number.format(count) + ")")));
      const name = head.textContent;
      label(name, select);
      return { select, column, name };
    });
    const clear = make("button", { type: "button" }, words.clear);
    bar.append(clear);
    const status = make("p", { class: "quiet on-screen", role: "status" });
    const printed = make("p", { class: "on-paper" });
    const more = make("button", { type: "button", class: "more-rows" });

    const show = () => {
      const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      const chosen = filters.filter(f => f.select.value);
      const fitting = [];
      rows.forEach(one => {
        const { row, text, card } = one;
        const fits = wanted.every(w => text.includes(w))
          && chosen.every(f => said(row, f.column).split(/[；;]\s*/).includes(f.select.value));
        if (fits) fitting.push(one);
        const found = fitting.length;
        [row, card].forEach(part => {
          if (part) {
            part.classList.toggle("off", !fits);
            part.classList.toggle("later", fits && found > shown);
          }
        });
      });
      if (sorted) place(fitting);
      const found = fitting.length;
      status.textContent = found === 0 ? words.none
        : say(words.shown, number.format(Math.min(found, shown)), number.format(found), number.format(rows.length));
      const by = [search.value.trim() && "“" + search.value.trim() + "”", ...chosen.map(f => f.name + " " + f.select.value)].filter(Boolean);
      printed.textContent = say(found > PRINTED ? words.unprinted : words.printed, number.format(found), number.format(rows.length),
        by.length ? by.join(words.separator) : words.all, number.format(PRINTED));
      holder.classList.toggle("unprinted", found > PRINTED);
      more.hidden = found <= shown;
      more.textContent = say(words.more, number.format(Math.min(PAGE, found - shown)));
    };
    const again = () => { shown = PAGE; show(); };
    let waiting = 0;
    search.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(again, 120); });
    filters.forEach(f => f.select.addEventListener("change", again));
    clear.addEventListener("click", () => {
      search.value = "";
      filters.forEach(f => { f.select.value = ""; });
      again();
      search.focus();
    });
    more.addEventListener("click", () => { shown += PAGE; show(); });

    heads.forEach((head, column) => {
      const button = make("button", { type: "button", class: "sort" }, head.textContent);
      const numeric = head.classList.contains("number");
      head.replaceChildren(button, make("span", { class: "on-paper" }, button.textContent));
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") ? head.getAttribute("aria-sort") === "ascending" : numeric;
        heads.forEach(h => h.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const key = row => numeric ? Number(cell(row, column).dataset.value || 0) : said(row, column);
        const keys = new Map(rows.map(r => [r, key(r.row)]));
        rows.sort((one, other) => {
          const by = numeric ? keys.get(one) - keys.get(other) : collator.compare(keys.get(one), keys.get(other));
          return down ? -by : by;
        });
        sorted = true;
        again();
      });
    });
    holder.before(bar, status, printed);
    holder.after(more);
    show();
  };

  /* A link to what is folded opens it. */
  const open = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === "DETAILS") {
      target.classList.remove("off", "later");
      target.open = true;
      target.scrollIntoView();
      target.querySelector("summary").focus({ preventScroll: true });
    }
  };
  const ready = () => {
    document.querySelectorAll("table.listing").forEach(listing);
    root.classList.remove("waits-for-script");
    addEventListener("hashchange", open);
    open();
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", ready);
  else ready();
})();
