/** A part of a panel or list under a head of its own. */
import type { ComponentChildren } from "preact";

/** `count` is shown beside the head. */
export function Section({ head, count, children }: { head: string; count?: string; children: ComponentChildren }) {
  return (
    <section class="section">
      <h3>
        {`${head} `}
        {count !== undefined && <span class="section-count">{count}</span>}
      </h3>
      {children}
    </section>
  );
}
