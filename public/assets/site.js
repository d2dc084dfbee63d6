// Sorting of tables, addresses of sentences, and the search. Pages are complete without it.
// Nothing here asks another host, and the index comes as scripts, so that all of it works from file://.
(function () {
  "use strict";

  // Tables with data-sort: a button in each head; numbers as numbers, else by the page's language.
  var compare = new Intl.Collator(document.documentElement.lang || "en", { numeric: true, sensitivity: "base" }).compare;
  document.querySelectorAll("table[data-sort]").forEach(function (table) {
    var body = table.tBodies[0], heads = Array.from(table.tHead.rows[0].cells);
    if (!body || body.rows.length < 3) return;
    heads.forEach(function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.setAttribute("aria-label", head.textContent.trim());
      head.append(" ", button);
      button.addEventListener("click", function () {
        var down = head.getAttribute("aria-sort") === "ascending";
        var key = function (row) {
          var cell = row.cells[column], time = cell.querySelector("time[datetime]");
          return time ? time.getAttribute("datetime") : cell.textContent.trim();
        };
        var rows = Array.from(body.rows).map(function (row) { return [key(row), row]; });
        rows.sort(function (a, b) { return down ? compare(b[0], a[0]) : compare(a[0], b[0]); });
        heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        body.append(...rows.map(function (row) { return row[1]; }));
      });
    });
  });

  // A click on a sentence puts its address into the address bar, to be copied.
  document.querySelectorAll(".body").forEach(function (text) {
    text.addEventListener("click", function (event) {
      var sentence = event.target.closest(".s");
      if (!sentence || event.target.closest("a") || String(getSelection())) return;
      var y = scrollY;
      location.hash = sentence.id;
      scrollTo(0, y);
    });
  });

  // Search. The format of the index is described in templates/README.md.

  var find = document.querySelector("form[data-search]");
  if (!find) return;
  var words = find.dataset, base = words.search.replace(/[^/]*$/, "");
  var head = null, loads = {}, parts = { terms: {}, docs: {}, text: {} };

  function load(name) {
    return loads[name] || (loads[name] = new Promise(function (done) {
      var script = document.createElement("script");
      script.src = base + name + ".js";
      script.onload = done;
      script.onerror = done;
      document.head.append(script);
    }));
  }
  function part(kind, number) {
    return load(kind + "-" + number).then(function () { return parts[kind][number]; });
  }
  window.sitegenSearch = {
    head: function (value) { head = value; },
    terms: function (number, lines) {
      var list = lines.split("\n").map(function (line) { return line.split("\t"); });
      parts.terms[number] = list;
    },
    docs: function (number, list) { parts.docs[number] = list; },
    text: function (number, list) { parts.text[number] = list; }
  };

  // Folding: one form for all spellings of a word. The writer of the index folds alike.
  var letters = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "ς": "σ",
    "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ة": "ه", "ۀ": "ه", "ە": "ه", "ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ" };
  function fold(text) {
    return text.toLowerCase().normalize("NFKD").replace(/[\p{Mn}\u0640\u200b-\u200f\u00ad]/gu, "")
      .replace(/[ßæœøđðþłħıςىیېکةۀەךםןףץ]/g, function (c) { return letters[c]; })
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, function (c) { return c.charCodeAt(0) & 15; });
  }
  var cjk = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+/g;
  function tokens(text) {
    var found = [];
    fold(text).replace(/['’ʼ]s(?![\p{L}\p{N}])/gu, "").replace(/(\p{L})['’ʼ״׳"](?=\p{L})/gu, "$1").replace(cjk, function (run) {
      for (var i = 0; i < Math.max(1, run.length - 1); i++) found.push(run.slice(i, i + 2));
      return " ";
    }).replace(/[\p{L}\p{N}]+/gu, function (word) { found.push(word); return ""; });
    return found;
  }
  function stem(word) {
    if (!/^[a-z]{4,}$/.test(word)) return word;
    var rest = word.replace(/ies$/, "y").replace(/(?:ing|ed|es|s)$/, "");
    if (rest.length < 3) return word;
    return rest.replace(/([b-df-hj-np-rtv-z])\1$/, "$1").replace(/e$/, "");
  }
  // A word without what Arabic and Hebrew write onto its front.
  function bare(word) {
    var rest = [];
    var cut = word.replace(/^[وف]?(?:[بكل]?ال|لل)(?=.{3})/, "");
    if (cut !== word) rest.push(cut);
    if (/^[وفبكلس].{3}/.test(word) || /^[משהוכלב][\u05d0-\u05ea]{3}/.test(word)) rest.push(word.slice(1));
    return rest;
  }
  // Edits between two words (swaps of neighbours count one), or more than the limit.
  function distance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    var before = [], last = [], row, i, j;
    for (j = 0; j <= b.length; j++) last[j] = j;
    for (i = 1; i <= a.length; i++) {
      row = [i];
      var best = i;
      for (j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
        best = Math.min(best, row[j]);
      }
      if (best > limit) return best;
      before = last;
      last = row;
    }
    return last[b.length];
  }

  // The shards that hold words starting with a prefix.
  function shards(prefix) {
    var starts = head.starts, from = 0;
    while (from + 1 < starts.length && starts[from + 1] <= prefix) from++;
    var to = from;
    while (to + 1 < starts.length && starts[to + 1] < prefix + "\uffff") to++;
    var list = [];
    for (var i = from; i <= to && list.length < 3; i++) list.push(i);
    return list;
  }
  function entries(prefixes) {
    var numbers = new Set();
    prefixes.forEach(function (p) { shards(p).forEach(function (n) { numbers.add(n); }); });
    return Promise.all(Array.from(numbers).map(function (n) { return part("terms", n); })).then(function (lists) {
      return [].concat.apply([], lists.filter(Boolean));
    });
  }
  // Words of the index that a query's word stands for, each with how well: exact, other form, start, typing error.
  function matches(word) {
    var forms = [word].concat(bare(word)), root = stem(word);
    return entries(forms.concat(root)).then(function (list) {
      var hits = [], exact = false;
      list.forEach(function (entry) {
        var term = entry[0], at = forms.indexOf(term);
        if (at >= 0) { hits.push([entry, at ? 0.8 : 1]); exact = true; }
        else if (root.length > 2 && term.startsWith(root) && stem(term) === root) hits.push([entry, 0.85]);
        else if (word.length > 1 && term.startsWith(word)) hits.push([entry, 0.3 + 0.4 * word.length / term.length]);
      });
      if (hits.length || word.length < 4) return hits;
      var limit = word.length < 8 ? 1 : 2, swapped = word[1] + word[0];
      return entries([word.slice(0, 2), word[0] + word[2], swapped, word.slice(1, 3)].concat(head.starts.length < 6 ? head.starts : [])).then(function (near) {
        near.forEach(function (entry) {
          var away = distance(word, entry[0], limit);
          // Also the start of a longer word, for who is still typing.
          if (away > limit && entry[0].length > word.length) away = distance(word, entry[0].slice(0, word.length), limit);
          if (away <= limit) hits.push([entry, 0.5 / (1 + away)]);
        });
        return hits;
      });
    });
  }
  function score(hits) {
    var found = new Map();
    hits.forEach(function (hit) {
      var entry = hit[0], list = entry[2] || (entry[2] = entry[1].split(" ")), doc = 0;
      var idf = Math.log(1 + head.docs / list.length);
      list.forEach(function (posting) {
        var cut = posting.search(/[A-Z]/), kind = posting.charCodeAt(cut) - 65, title = kind > 18;
        doc += parseInt(posting.slice(0, cut), 36);
        var body = (title ? kind - 19 : kind) / 2, value = hit[1] * idf * (1 + body + (title ? 2.5 : 0));
        var old = found.get(doc);
        if (!old || old.value < value) found.set(doc, { value: value, idf: idf, sentence: parseInt(posting.slice(cut + 1), 36) || 0, term: entry[0] });
      });
    });
    return found;
  }
  function search(query) {
    var asked = Array.from(new Set(tokens(query)));
    var long = asked.filter(function (w) { return w.length > 1 || !/[a-z]/.test(w); });
    if (long.length) asked = long;
    return load("index").then(function () {
      return head ? Promise.all(asked.map(matches)) : [];
    }).then(function (lists) {
      var all = new Map();
      lists.map(score).forEach(function (found) {
        found.forEach(function (hit, doc) {
          var sum = all.get(doc) || { doc: doc, value: 0, count: 0, rare: null, terms: [] };
          sum.value += hit.value;
          sum.count++;
          sum.terms.push(hit.term);
          if (hit.sentence && (!sum.rare || hit.idf > sum.rare.idf)) sum.rare = hit;
          all.set(doc, sum);
        });
      });
      return Array.from(all.values()).sort(function (a, b) { return b.count - a.count || b.value - a.value || a.doc - b.doc; });
    });
  }

  // Results, as list items.
  function element(name, kind, text) {
    var made = document.createElement(name);
    if (kind) made.className = kind;
    if (text) made.textContent = text;
    return made;
  }
  function marked(text, terms) {
    var line = document.createDocumentFragment(), wanted = terms.map(stem);
    text.split(/([\p{L}\p{M}\p{N}'’]+)/u).forEach(function (piece, i) {
      var hit = i % 2 && tokens(piece).some(function (t) { return terms.indexOf(t) >= 0 || wanted.indexOf(stem(t)) >= 0 || bare(t).some(function (b) { return terms.indexOf(b) >= 0; }); });
      line.append(hit ? element("mark", "", piece) : piece);
    });
    return line;
  }
  function row(hit, root, brief) {
    return part("docs", Math.floor(hit.doc / head.per)).then(function (docs) {
      var doc = docs && docs[hit.doc % head.per];
      if (!doc) return null;
      var item = element("li"), title = element("h3"), link = element("a"), place = root + doc[1];
      var at = hit.rare && hit.rare.sentence && doc[0] === "a" ? hit.rare.sentence : 0;
      link.href = at ? place + "#s" + at : place;
      link.dir = "auto";
      link.append(marked(doc[2], hit.terms));
      title.append(link);
      item.append(title);
      var kind = { a: words.article, p: words.actor, e: words.event, t: words.topic, s: words.page }[doc[0]] || "";
      item.append(element("p", "note", kind + (doc[3] ? " · " + doc[3] : "")));
      if (at && head.text && !brief) {
        part("text", Math.floor(hit.doc / head.text)).then(function (texts) {
          var sentence = texts && (texts[hit.doc % head.text] || "").split("\n")[at - 1];
          if (!sentence) return;
          var quote = element("blockquote", "q");
          quote.dir = "auto";
          quote.append(marked(sentence, hit.terms));
          item.append(quote);
        });
      }
      return item;
    });
  }
  var turn = 0;
  function answer(box, list, status, brief) {
    var query = box.value.trim(), mine = ++turn, root = base.replace(/assets\/search\/$/, ""), page = brief ? 6 : 10;
    if (!query) { list.replaceChildren(); status.textContent = ""; return; }
    search(query).then(function (hits) {
      if (mine !== turn) return;
      var shown = 0;
      function more(first) {
        var next = hits.slice(shown, shown + page);
        shown += next.length;
        return Promise.all(next.map(function (hit) { return row(hit, root, brief); })).then(function (rows) {
          if (mine !== turn) return;
          rows = rows.filter(Boolean);
          if (first) list.replaceChildren(...rows); else list.append(...rows);
          if (shown < hits.length && !brief) {
            var item = element("li"), button = element("button", "", words.more);
            button.type = "button";
            button.addEventListener("click", function () { item.remove(); more(false); });
            item.append(button);
            list.append(item);
          }
          status.textContent = hits.length ? words.some + " " + hits.length : words.none + " " + query;
        });
      }
      return more(true);
    });
  }
  function bind(form, box, list, status, brief) {
    box.addEventListener("input", function () { answer(box, list, status, brief); });
    box.addEventListener("focus", function () { load("index"); });
    return function () { answer(box, list, status, brief); };
  }

  // The box on every page opens a short list; the one on the search page fills the page.
  var box = find.querySelector("input"), full = document.getElementById("q");
  if (full) {
    var run = bind(full.form, full, document.getElementById("hits"), document.getElementById("hits-status"), false);
    var ask = new URLSearchParams(location.search).get("q") || "";
    box.addEventListener("input", function () { full.value = box.value; run(); });
    [find, full.form].forEach(function (form) { form.addEventListener("submit", function (event) { event.preventDefault(); run(); }); });
    if (ask) { full.value = ask; run(); }
  } else {
    var panel = element("div", "panel"), list = element("ol", "hits"), status = element("p", "note");
    status.setAttribute("role", "status");
    panel.append(status, list);
    panel.hidden = true;
    find.append(panel);
    bind(find, box, list, status, true);
    box.addEventListener("input", function () { panel.hidden = !box.value.trim(); });
    find.addEventListener("keydown", function (event) {
      if (event.key === "Escape") { panel.hidden = true; box.focus(); }
    });
    document.addEventListener("click", function (event) { if (!find.contains(event.target)) panel.hidden = true; });
    find.addEventListener("focusout", function (event) { if (event.relatedTarget && !find.contains(event.relatedTarget)) panel.hidden = true; });
  }
})();
