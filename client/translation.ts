/** Keeps a page right that the browser translates: the translation of a text is removed when the text changes. */

/**
 * Chrome puts each translation in a `font` element, in place of a text node that the page still writes to, removes, and
 * inserts elements before. The text node is put back before its translation, without content, and the
 * translation is removed as soon as the page gives the text node content. Returns a function that applies what is pending.
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
