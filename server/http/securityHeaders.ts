/** The headers that tell a browser what an answer may do, and who may use it. */
import type { Headers } from "./response.ts";

const everywhere = "default-src 'none'; base-uri 'none'; form-action 'self'";

/** A content policy with parts beside those that hold for every answer; who may frame it is a property of its route. */
export const contentPolicy = (parts: Record<string, string>): Headers => ({
  "content-security-policy": [everywhere, ...Object.entries(parts).map(([name, value]) => `${name} ${value}`)].join(
    "; ",
  ),
});

interface Use {
  /** The sites that may show the answer in a frame; none by default. */
  frameAncestors?: readonly string[];
  /** Whether scripts and pages of other sites may load it. */
  isOpen?: boolean;
}

/** Completes the headers of an answer, whose own content policy stays. */
export const securityHeaders = (headers: Headers, { frameAncestors = [], isOpen = false }: Use): Headers => ({
  "content-security-policy": `${headers["content-security-policy"] ?? everywhere}; frame-ancestors ${frameAncestors.join(" ") || "'none'"}`,
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": isOpen ? "cross-origin" : "same-origin",
});
