/** Whether a text is a year, a month or a day that exists: 2015, 2019-09, 2023-09-18. */
export function isDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const day = text + "-01-01".slice(text.length - 4);
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
