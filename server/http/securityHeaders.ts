/** The headers that tell a browser what an answer may do. */

/** Parts of a content policy beside those that hold for every answer. */
export type Policy = Record<string, string>;

const everywhere: Policy = { "default-src": "'none'", "base-uri": "'none'", "form-action": "'self'" };

/** `ancestors`: the sites that may show this answer in a frame; none by default. */
export function securityHeaders(policy: Policy = {}, ancestors: string[] = []): Record<string, string> {
  const parts = { ...everywhere, ...policy, "frame-ancestors": ancestors.join(" ") || "'none'" };
  return {
    "Content-Security-Policy": Object.entries(parts)
      .map(([name, value]) => `${name} ${value}`)
      .join("; "),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
  };
}
