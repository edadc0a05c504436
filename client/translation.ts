/** Keeps the page right while the browser translates it: what a translation shows goes when the text that it stands for changes. */

/**
 * Chrome puts each translation in a `font` element, in place of a text node that the page still writes to, removes, and
 * inserts elements before. So that text node is put back beside its translation, without content, and shows again as soon as
 * the page gives it other content. Returns what does this at once, for whoever reads the page after a change of it.
 */
export function followTranslation(root: Element): () => void {
  const translations = new Map<Text, { element: Element; original: string }>();
  const known = new WeakSet<Element>();
  const isNew = (node: Node | null): node is Element =>
    node instanceof Element && node.localName === "font" && !known.has(node);

  /** The text that a translation has just taken the place of. */
  function pair(text: Text, element: Element) {
    known.add(element);
    translations.set(text, { element, original: text.data });
    text.data = "";
    element.before(text);
  }

  /** What became of a text that is translated, and of its translation. */
  function settle(text: Text, element: Element, original: string) {
    if (text.isConnected && element.isConnected && text.data === "") {
      if (text.nextSibling !== element) text.after(element);
      return;
    }
    translations.delete(text);
    // Whoever took the translation away wants to see the original.
    if (text.isConnected && text.data === "") text.data = original;
    element.remove();
  }

  function take(records: MutationRecord[]) {
    for (const { addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      const element = [...addedNodes, previousSibling, nextSibling].find(isNew);
      for (const text of removedNodes) {
        if (!(text instanceof Text) || text.isConnected || !element?.isConnected) continue;
        if (element.parentElement?.closest("font")) continue;
        // A text without content that is translated once more stays what it was.
        if (translations.has(text)) element.replaceWith(text);
        else pair(text, element);
      }
    }
    for (const [text, { element, original }] of translations) settle(text, element, original);
    observer.takeRecords();
  }

  const observer = new MutationObserver(take);
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return () => take(observer.takeRecords());
}
