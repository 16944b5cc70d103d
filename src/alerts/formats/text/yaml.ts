import { Document, Scalar, visit } from 'yaml';

/** Data that JSON can hold; what is undefined is left out. */
export type Plain = string | number | boolean | null | undefined | Plain[] | { [key: string]: Plain };

/** Words that no reader of YAML 1.1 or 1.2 takes for anything but text. */
const plainWord = /^[A-Za-z_][A-Za-z0-9_-]*$/;
const meaningful = /^(true|false|null|yes|no|on|off|y|n)$/i;
/** Texts that single quotes hold as they are, but for single quotes themselves. */
const printable = /^[\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]*$/;
/** Characters that double quotes leave as they are and that some readers refuse or fold. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * Plain data as YAML in block style. Texts are quoted unless they are a single word, so that no reader takes one for a
 * number, a date or a tag. What is undefined is left out.
 */
export function toYaml(data: Plain): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_, scalar) => {
      scalar.type = typeof scalar.value === 'string' ? chooseStyle(scalar.value) : scalar.type;
    },
  });
  return document
    .toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Infinity })
    .replace(unprintable, escapeCharacter);
}

function chooseStyle(text: string): Scalar.Type {
  if (plainWord.test(text) && !meaningful.test(text)) {
    return Scalar.PLAIN;
  }
  // Each kind of quote around the other, as people write it.
  const single = /["\\]/.test(text) || !text.includes("'");
  return single && printable.test(text) ? Scalar.QUOTE_SINGLE : Scalar.QUOTE_DOUBLE;
}

/** A character as \uXXXX. */
export function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
