/** Addresses of the data as they may stand in a link: of the web, and nothing that a browser would run. */

/** The address where it is one of http or https; null where it is anything else. */
export const outward = (url: string | null | undefined): string | null =>
  url && /^https?:\/\/\S+$/i.test(url) && URL.canParse(url) ? url : null;
