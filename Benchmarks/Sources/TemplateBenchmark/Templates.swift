/// The same page in both languages, partials nested three deep.
enum Templates {
  static let mustache: [String: String] = [
    "page": """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>{{title}} | {{site}}</title>
    <link rel="stylesheet" href="assets/site.css">
    </head>
    <body>
    {{> header}}
    <main>
    <h1>{{title}}</h1>
    {{> list}}
    </main>
    {{> footer}}
    </body>
    </html>

    """,
    "header": """
    <header><a href="index.html">{{site}}</a>
    <nav><ul><li><a href="articles.html">Articles</a></li><li><a href="actors.html">Actors</a></li><li><a href="chronology.html">Chronology</a></li><li><a href="topics.html">Topics</a></li><li><a href="figures.html">Figures</a></li><li><a href="search.html">Search</a></li></ul></nav>
    </header>

    """,
    "footer": """
    <footer><p>Every line on this page quotes one of the articles and links to the sentence it was taken from. Nothing was paraphrased.</p></footer>

    """,
    "list": """
    <section class="entries">
    {{#rows}}
    {{> row}}
    {{/rows}}
    </section>

    """,
    "row": """
    <article class="entry" id="e{{id}}">
    <h3><a href="{{url}}">{{headline}}</a></h3>
    <p class="meta">{{> meta}}</p>
    <p class="summary">{{summary}}</p>
    <ul class="tags">{{#tags}}<li><a href="topics/{{slug}}.html">{{name}}</a></li>{{/tags}}</ul>
    </article>

    """,
    "meta":
      "<time datetime=\"{{date}}\">{{date}}</time>, <cite><a href=\"{{address}}\">{{source}}</a></cite>",
  ]

  static let stencil: [String: String] = mustache.mapValues { text in
    var text = text
    for name in ["header", "footer", "list", "row", "meta"] {
      text = text.replacing("{{> \(name)}}", with: "{% include \"\(name)\" %}")
    }
    text = text.replacing("{{#rows}}", with: "{% for row in rows %}")
      .replacing("{{/rows}}", with: "{% endfor %}")
      .replacing("{{#tags}}", with: "{% for tag in row.tags %}")
      .replacing("{{/tags}}", with: "{% endfor %}")
    for name in ["id", "url", "headline", "date", "address", "source", "summary"] {
      text = text.replacing("{{\(name)}}", with: "{{ row.\(name)|escape }}")
    }
    for name in ["slug", "name"] {
      text = text.replacing("{{\(name)}}", with: "{{ tag.\(name)|escape }}")
    }
    for name in ["title", "site"] {
      text = text.replacing("{{\(name)}}", with: "{{ \(name)|escape }}")
    }
    return text
  }
}
