import { listSpellings } from './listSpellings';

const mask = '***';

/** The text with all secrets masked, in any usual spelling and case; those that are short, too: it is their own source that speaks. */
export function maskSecrets(text: string, secrets: readonly string[]): string {
  const spellings = new Set(secrets.filter(Boolean).flatMap((secret) => [secret, ...listSpellings(secret)]));
  // Longer ones first: a part of one may be another.
  const ordered = [...spellings].sort((a, b) => b.length - a.length);
  return ordered.reduce((rest, spelling) => rest.replace(new RegExp(escapePattern(spelling), 'gi'), mask), text);
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
