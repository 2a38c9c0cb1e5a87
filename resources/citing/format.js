// Called with what is to be cited (app/citing/citationprocessor.h, CitationOrder); gives its answer as JSON text.
// `module.exports` is citeproc-js, https://citeproc-js.readthedocs.io

function warraqFormat(order) {
    "use strict";
    const processor = module.exports;
    const items = new Map();
    const ids = [];
    for (const item of order.items) {
        // A note is for whoever reads the item; styles would print it, or read it for fields.
        const { note, ...cited } = item;
        items.set(String(item.id), cited);
        ids.push(String(item.id));
    }
    const system = {
        retrieveLocale: () => order.locale,
        retrieveItem: id => items.get(String(id)),
    };
    const plain = html => {
        const page = new DOMParser().parseFromString(html, "text/html");
        return page.body.textContent.replace(/\s+/g, " ").trim();
    };
    const cited = html => ({ html: html.trim(), text: plain(html) });
    try {
        const engine = new processor.Engine(system, order.style, order.language, true);
        engine.updateItems(ids, true);
        const citations = ids.map(id => cited(engine.makeCitationCluster([{ id }])));
        const made = engine.makeBibliography();
        const entries = made ? made[1].map(cited) : [];
        return JSON.stringify({
            citations,
            entries,
            bibliography: {
                html: entries.map(entry => entry.html).join("\n"),
                text: entries.map(entry => entry.text).join("\n"),
            },
        });
    } catch (problem) {
        return JSON.stringify({ error: String(problem && problem.message || problem) });
    }
}
