/** A question that cannot be answered as asked; its message is one sentence for the one who asked. */
export class BadInput extends Error {
  override name = "BadInput";
}
