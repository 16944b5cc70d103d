/** The tag of every record of ours. */
export const recordTag = 'foresight';

/** Grafana keeps so many characters of the value of a tag. */
const maxValueLength = 100;
/** Grafana refuses a record whose tags, written as JSON, have more characters (`tags_length` of `[annotations]`). */
const maxTagsLength = 500;

/** Tags `key:value`, one for each value of at most 100 characters; what is undefined or empty has none. */
export function writeTags(pairs: Readonly<Record<string, string | readonly string[] | undefined>>): string[] {
  return Object.entries(pairs).flatMap(([key, value = []]) =>
    (typeof value === 'string' ? [value] : value).filter((one) => one !== '').map((one) => formatTag(key, one))
  );
}

/** Of tags, the most telling first, as many as Grafana keeps of a record. */
export function fitTags(tags: readonly string[]): string[] {
  const measure = (some: readonly string[]) => new TextEncoder().encode(JSON.stringify(some)).length;
  return tags.reduce<string[]>((kept, tag) => (measure([...kept, tag]) <= maxTagsLength ? [...kept, tag] : kept), []);
}

/** One tag, as records are looked for by it. */
export function formatTag(key: string, value: string): string {
  return `${key}:${value.replace(/\s+/g, ' ').trim().slice(0, maxValueLength)}`;
}

/** The values of a key, in the order of the tags. */
export function readTag(tags: readonly string[], key: string): string[] {
  return tags.flatMap((tag) => (tag.startsWith(`${key}:`) ? [tag.slice(key.length + 1)] : []));
}
