/** Shorter values, and shorter pieces of encoded ones, would mask ordinary text. */
const minSecretLength = 4;
const minEncodedLength = 8;

/**
 * How a secret may be written where somebody repeats it: as it is, escaped as JSON, HTML or part of an address, in base64 at any
 * place of a longer text, and with each of its lines alone (keys and certificates). All in lower case, without repetition.
 */
export function listSpellings(secret: string): string[] {
  const text = secret.trim();
  const parts = [text, ...text.split(/\r?\n/)].map((part) => part.trim());
  const written = parts.flatMap((part) => [part, ...escapeJson(part), ...escapeHtml(part), ...escapeAddress(part)]);
  const encoded = parts.flatMap(encodeBase64);
  return [
    ...new Set([
      ...written.filter(({ length }) => length >= minSecretLength).map(foldCase),
      ...encoded.filter(({ length }) => length >= minEncodedLength).map(foldCase),
    ]),
  ];
}

/** The text in lower case, of the same length: of letters that get longer so, only those of ASCII are changed. */
export function foldCase(text: string): string {
  const folded = text.toLowerCase();
  return folded.length === text.length ? folded : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Within a JSON text, within one that is itself a text of JSON, and as Go writes it. */
function escapeJson(text: string): string[] {
  const quote = (value: string) => JSON.stringify(value).slice(1, -1);
  const once = quote(text);
  const escape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const safe = once.replace(/[<>&]/g, escape);
  return [once, quote(once), safe, quote(safe), once.replace(/[^ -~]/g, escape), once.replaceAll('/', '\\/')];
}

const htmlQuotes: Array<Record<string, string>> = [
  { '"': '&quot;', "'": '&#39;' },
  { '"': '&quot;', "'": '&#x27;' },
  { '"': '&quot;', "'": '&apos;' },
  { '"': '&#34;', "'": '&#39;', '+': '&#43;' },
];

function escapeHtml(text: string): string[] {
  return htmlQuotes.map((quotes) => {
    const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', ...quotes };
    return text.replace(/[&<>"'+]/g, (character) =>
      Object.hasOwn(entities, character) ? entities[character] : character
    );
  });
}

/** In a path, in a query, and in a form. */
function escapeAddress(text: string): string[] {
  // A lone half of a character has no bytes, and so no such spelling of its own.
  const wellFormed = Buffer.from(text).toString();
  const percent = encodeURIComponent(wellFormed);
  const strict = percent.replace(/[!'()*~]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
  return [encodeURI(wellFormed), percent, strict, ...[percent, strict].map((one) => one.replaceAll('%20', '+'))];
}

/** The characters that depend on the secret alone, for each of the three places where it may begin within three bytes. */
function encodeBase64(text: string): string[] {
  return [0, 1, 2].flatMap((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)]);
    const encoded = bytes.toString('base64').slice(Math.ceil((offset * 8) / 6), Math.floor((bytes.length * 8) / 6));
    return [encoded, encoded.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
