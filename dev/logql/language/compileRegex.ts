import { Refusal } from '../refusal';

const maxLength = 2000;

/**
 * A regular expression of Go as one of JavaScript: flags may stand at its start. @throws Refusal where it is none.
 */
export function compileRegex(text: string, { anchored }: { anchored: boolean }): RegExp {
  if (text.length > maxLength) {
    throw new Refusal(400, `A regular expression has ${text.length} characters; ${maxLength} are allowed.`);
  }
  const [prefix, flags = ''] = /^\(\?([ims]{1,3})\)/.exec(text) ?? [''];
  const body = text.slice(prefix.length);
  // Labels are matched across lines; in lines, too, "." is anything but a line break.
  const allFlags = [...new Set([...flags, ...(anchored ? ['s'] : [])])].join('');
  try {
    return new RegExp(anchored ? `^(?:${body})$` : body, allFlags);
  } catch (error) {
    throw new Refusal(400, `"${text}" is no regular expression that this reader knows: ${(error as Error).message}.`);
  }
}
