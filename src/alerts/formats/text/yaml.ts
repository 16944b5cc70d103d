export type Plain = string | number | boolean | null | undefined | Plain[] | { [key: string]: Plain };

/** Words that no reader of YAML 1.1 or 1.2 takes for anything but text. */
const plainWord = /^[A-Za-z_][A-Za-z0-9_-]*$/;
const meaningful = /^(true|false|null|yes|no|on|off|y|n)$/i;
/** Texts that single quotes hold as they are, but for single quotes themselves. */
const printable = /^[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]*$/;
/** Characters that JSON leaves as they are and YAML refuses or folds. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * Plain data as YAML in block style. Texts are quoted unless they are a single word, so that nothing is read as a number,
 * a date or a tag. What is undefined is left out.
 */
export function toYaml(data: Plain): string {
  return `${block(data, '').trimStart()}\n`;
}

function block(value: Plain, indent: string): string {
  if (Array.isArray(value) && value.length > 0) {
    return value.map((item) => `\n${indent}- ${block(item, `${indent}  `).trimStart()}`).join('');
  }
  if (isMapping(value) && Object.keys(value).length > 0) {
    return Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => `\n${indent}${quoted(key)}:${after(item, indent)}`)
      .join('');
  }
  return scalar(value);
}

/** What follows a key: a nested block on lines of its own, or a scalar on the same line. */
function after(value: Plain, indent: string): string {
  const text = block(value, `${indent}  `);
  return text.startsWith('\n') ? text : ` ${text}`;
}

function scalar(value: Plain): string {
  return typeof value === 'string' ? quoted(value) : (JSON.stringify(value) ?? 'null');
}

function quoted(text: string): string {
  if (plainWord.test(text) && !meaningful.test(text)) {
    return text;
  }
  // Each kind of quote around the other, as people write it.
  const single = /["\\]/.test(text) || !text.includes("'");
  return single && printable.test(text)
    ? `'${text.replace(/'/g, "''")}'`
    : JSON.stringify(text).replace(unprintable, escaped);
}

/** A character as \uXXXX. */
export function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function isMapping(value: Plain): value is { [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
