/** Keeps what is computed from an object for as long as that object lives. */

/**
 * `compute`, asked once for each key and each name that `nameOf` gives the other arguments; without `nameOf` once a key.
 * What throws is not kept.
 */
export function memoByKey<Key extends object, Rest extends unknown[], Value>(
  compute: (key: Key, ...rest: Rest) => Value,
  nameOf: (rest: NoInfer<Rest>) => string = () => "",
): (key: Key, ...rest: Rest) => Value {
  const cache = new WeakMap<Key, Map<string, Value>>();
  return (key, ...rest) => {
    const byName = cache.get(key) ?? new Map<string, Value>();
    cache.set(key, byName);
    const name = nameOf(rest);
    const kept = byName.get(name);
    if (kept !== undefined || byName.has(name)) return kept as Value;
    const value = compute(key, ...rest);
    byName.set(name, value);
    return value;
  };
}
