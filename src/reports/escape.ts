const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text within HTML or SVG, in an element or an attribute; control characters, which XML does not know, are dropped. */
export function escapeHtml(text: string): string {
  return dropControls(text).replace(/[&<>"']/g, (character) => entities[character]);
}

/** Text within a line of Markdown that says what it says: no markup, no link, no mention, no HTML, no new line. */
export function escapeMarkdown(text: string): string {
  return dropControls(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>#|~&$]/g, '\\$&')
    .replace(/@(?=\w)/g, '@\u200b')
    .replace(/\b(https?|ftp|mailto):/gi, '$1\\:')
    .replace(/^( ?)([-+])(?=[\s-]|$)/, '$1\\$2')
    .replace(/^( ?\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** A block of code of Markdown; its fence is longer than any within. */
export function fenceCode(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${dropControls(text)}\n${fence}`;
}

/** A cell of a CSV file. What a spreadsheet would take for a formula begins with an apostrophe. */
export function escapeCsv(text: string): string {
  const safe = /^[\s]*[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

function dropControls(text: string): string {
  // What XML 1.0 forbids, and what changes the direction of what follows.
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g, '');
}
