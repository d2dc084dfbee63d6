import MarkupText

/// What a preview adds to pages: a script and a style sheet of its own, below an address that no
/// page of a site can have.
enum PreviewScript {
  static let script = "/.sitegen/preview.js"
  static let style = "/.sitegen/preview.css"
  static let events = "/.sitegen/events"

  /// The element that loads the script and tells it what page this is, and of which making.
  static func element(page: String, version: String, assets: String) -> String {
    "<script src=\"\(script)\" data-page=\"\(escapedMarkup(page))\" data-version=\"\(version)\""
      + " data-assets=\"\(assets)\" defer></script>"
  }

  static let scriptText = #"""
    // Reloads the page when it has changed, and shows what stands in the way of a new one.
    (function () {
      "use strict";
      var me = document.currentScript.dataset, source = null, overlay = null, dismissed = "";
      var key = "sitegen-preview:" + location.pathname;

      // Back to where the reader was; once more when pictures have taken their room.
      function restore() {
        var place = sessionStorage.getItem(key);
        if (!place) return;
        place = place.split(",").map(Number);
        scrollTo({ left: place[0], top: place[1], behavior: "instant" });
      }
      restore();
      addEventListener("load", function () { restore(); sessionStorage.removeItem(key); });

      function reload() {
        close();
        sessionStorage.setItem(key, scrollX + "," + scrollY);
        location.reload();
      }

      // A new style sheet takes the place of the old one once it is there, without a flash.
      function restyle(message) {
        me.assets = message.assets;
        document.querySelectorAll("link[rel~=stylesheet]").forEach(function (old) {
          var url = new URL(old.href);
          if (message.paths.indexOf(decodeURIComponent(url.pathname).slice(1)) < 0) return;
          var link = old.cloneNode();
          url.searchParams.set("v", message.assets);
          link.href = url.href;
          link.addEventListener("load", function () { old.remove(); });
          old.after(link);
        });
      }

      function element(name, className, text) {
        var made = document.createElement(name);
        made.className = className;
        if (text) made.textContent = text;
        return made;
      }

      function showProblems(message) {
        hideProblems();
        var shown = JSON.stringify(message.problems);
        if (shown === dismissed) return;
        overlay = document.createElement("sitegen-problems");
        overlay.setAttribute("lang", "en");
        overlay.setAttribute("dir", "ltr");
        var root = overlay.attachShadow({ mode: "open" });
        var sheet = document.createElement("link");
        sheet.rel = "stylesheet";
        sheet.href = "/.sitegen/preview.css";
        var box = element("div", "problems");
        box.setAttribute("role", "alert");
        box.append(element("h1", "", message.title), element("p", "", message.note));
        message.problems.forEach(function (text) { box.append(element("pre", "", text)); });
        var button = element("button", "", "Close");
        button.type = "button";
        button.addEventListener("click", function () { dismissed = shown; hideProblems(); });
        box.append(button);
        root.append(sheet, box);
        document.documentElement.append(overlay);
      }

      function hideProblems() {
        if (overlay) overlay.remove();
        overlay = null;
      }

      addEventListener("keydown", function (event) {
        if (event.key === "Escape" && overlay) overlay.shadowRoot.querySelector("button").click();
      });

      function open() {
        if (source) return;
        source = new EventSource("/.sitegen/events?page=" + encodeURIComponent(me.page)
          + "&version=" + me.version + "&assets=" + me.assets);
        source.onmessage = function (event) {
          var message = JSON.parse(event.data);
          if (message.kind === "reload") reload();
          if (message.kind === "style") restyle(message);
          if (message.kind === "problems") showProblems(message);
          if (message.kind === "well") { dismissed = ""; hideProblems(); }
        };
        source.onerror = function () {
          if (source && source.readyState === 2) { close(); setTimeout(open, 1000); }
        };
      }

      function close() {
        if (source) source.close();
        source = null;
      }

      // A browser keeps only six connections to a server: pages that nobody sees give theirs back.
      document.addEventListener("visibilitychange", function () {
        if (document.hidden) close(); else open();
      });
      addEventListener("pagehide", close);
      addEventListener("pageshow", function () { if (!document.hidden) open(); });
      if (!document.hidden) open();
    })();

    """#

  static let styleText = """
    .problems, body.problems-page {
      box-sizing: border-box; padding: 1.5rem clamp(1rem, 4vw, 3rem); margin: 0;
      background: #1d1b1a; color: #f2eeea; font: 16px/1.5 system-ui, sans-serif;
    }
    .problems {
      position: fixed; inset: auto 0 0 0; max-height: 80vh; overflow: auto; z-index: 2147483647;
      border-top: 4px solid #e5484d; box-shadow: 0 -1rem 3rem rgb(0 0 0 / 50%);
    }
    h1 { margin: 0 0 .25rem; font-size: 1.25rem; color: #ff9592; }
    p { margin: 0 0 1rem; }
    pre {
      margin: 0 0 1rem; padding: .75rem 1rem; overflow-x: auto; background: #2b2826; border-radius: 4px;
      font: 14px/1.45 ui-monospace, Consolas, monospace; white-space: pre; unicode-bidi: plaintext;
    }
    button {
      font: inherit; padding: .4rem 1.2rem; color: inherit; background: none; cursor: pointer;
      border: 1px solid currentColor; border-radius: 4px;
    }

    """
}
