/** The tag of every record of ours. */
export const recordTag = 'foresight';

/** Grafana keeps so many characters of the value of a tag. */
const maxValueLength = 100;
/** All tags of an annotation have 4,096 characters at most, with quotes and commas. */
const maxTags = 30;

/** Tags `key:value`, one for each value; what is undefined or empty has none. At most 30, each value of at most 100 characters. */
export function writeTags(pairs: Readonly<Record<string, string | readonly string[] | undefined>>): string[] {
  const tags = Object.entries(pairs).flatMap(([key, value = []]) =>
    (typeof value === 'string' ? [value] : value).filter((one) => one !== '').map((one) => formatTag(key, one))
  );
  return tags.slice(0, maxTags);
}

/** One tag, as records are looked for by it. */
export function formatTag(key: string, value: string): string {
  return `${key}:${value.replace(/\s+/g, ' ').trim().slice(0, maxValueLength)}`;
}

/** The values of a key, in the order of the tags. */
export function readTag(tags: readonly string[], key: string): string[] {
  return tags.flatMap((tag) => (tag.startsWith(`${key}:`) ? [tag.slice(key.length + 1)] : []));
}
