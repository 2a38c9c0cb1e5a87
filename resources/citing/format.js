// Called with what is to be cited (app/citing/citationprocessor.h, CitationOrder); gives its answer as JSON text.
// `module.exports` is citeproc-js, https://citeproc-js.readthedocs.io

// The items to be cited by their keys, as styles may see them: a note is for whoever reads the item; styles would print
// it, or read it for fields.
function warraqItems(items) {
    "use strict";
    return new Map(items.map(({ note, ...cited }) => [String(cited.id), cited]));
}

function warraqFormat(order) {
    "use strict";
    const processor = module.exports;
    const items = warraqItems(order.items);
    const ids = order.items.map(item => String(item.id));
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

// The engine of the last style, which is asked again for part after part of a long list.
const warraqKept = { engine: null, items: new Map(), order: {} };

function warraqEngine(order) {
    "use strict";
    const isKept = ["style", "locale", "language"].every(key => warraqKept.order[key] === order[key]);
    if (!warraqKept.engine || !isKept) {
        const system = {
            retrieveLocale: () => order.locale,
            retrieveItem: id => warraqKept.items.get(String(id)),
        };
        warraqKept.engine = new module.exports.Engine(system, order.style, order.language, true);
        warraqKept.order = { style: order.style, locale: order.locale, language: order.language };
    }
    warraqKept.items = warraqItems(order.items);
    return warraqKept.engine;
}

// Markup as it may stand within a line: italics, bold, raised and lowered; nothing else, and no number of a list.
function warraqInLine(html) {
    "use strict";
    const escaped = text => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    const kept = { I: "i", EM: "i", B: "b", STRONG: "b", SUP: "sup", SUB: "sub" };
    const written = node => {
        if (node.nodeType === Node.TEXT_NODE)
            return escaped(node.data);
        if (node.nodeType !== Node.ELEMENT_NODE || node.className === "csl-left-margin")
            return "";
        const inner = Array.from(node.childNodes, written).join("");
        const element = kept[node.nodeName];
        return element ? `<${element}>${inner}</${element}>` : node.nodeName === "DIV" ? ` ${inner} ` : inner;
    };
    const body = new DOMParser().parseFromString(html, "text/html").body;
    const made = Array.from(body.childNodes, written).join("").replace(/\s+/g, " ").trim();
    const plain = new DOMParser().parseFromString(made, "text/html").body.textContent;
    return { html: made, text: plain };
}

// Each item as if it were the only one: the full note of styles with notes, else its entry in the bibliography. So what
// is said of one does not depend on which others are there.
function warraqCiteEach(order) {
    "use strict";
    try {
        const engine = warraqEngine(order);
        const inNotes = engine.opt.xclass === "note";
        const citations = order.items.map(({ id }) => {
            engine.updateItems([String(id)], true);
            const made = inNotes ? null : engine.makeBibliography();
            const html = made && made[1].length ? made[1][0] : engine.makeCitationCluster([{ id: String(id) }]);
            const line = warraqInLine(html);
            // A sentence of its own: notes are cited within others. What ends in an address ends there.
            if (line.text && !/([.!?\u061f\u3002\u201d"]|:\/\/\S+)$/.test(line.text)) {
                line.html += ".";
                line.text += ".";
            }
            return line;
        });
        return JSON.stringify({ citations });
    } catch (problem) {
        warraqKept.engine = null;
        return JSON.stringify({ error: String(problem && problem.message || problem) });
    }
}
