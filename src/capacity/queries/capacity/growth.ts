import * as v from 'valibot';
import { anyText, chosenFrom, list, number, object, orNumberAsText, type Schema } from '../../../schema';
import { createMessage, MessageError } from '../../../texts';

/** Services whose growth is asked about at once. */
const maxServices = 20;
const maxLength = 4_000;
/** More requests than ten times as many is another service. */
const maxPercent = 900;

const expected = 'services with percentages such as frontend=+30%, search=10%, or a list of { service, percent }';

/** Growth as it is written: `frontend=+30%, search=10%`; a list of { service, percent } is read as that. */
export function growthText(): Schema<string> {
  const written = anyText(expected, maxLength);
  const entry = object({ service: anyText('a name of a service', 500), percent: orNumberAsText(number()) }, expected);
  const listed = v.pipe(
    list(entry, expected, maxServices),
    v.transform((all) => all.map(({ service, percent }) => `${service}=${percent}%`).join(', '))
  );
  return chosenFrom([written, listed], (value) => (Array.isArray(value) ? listed : written), expected);
}

/** What is written of growth: names of services, and by which part of their requests. */
export interface WrittenGrowth {
  service: string;
  /** 0.3 = 30 % more. */
  share: number;
}

/**
 * Reads `frontend=+30%, search=10%`; nothing is no growth.
 * @throws MessageError where a part cannot be read, is out of range, or there are too many.
 */
export function readGrowth(text: string): WrittenGrowth[] {
  const parts = text.split(/[,;\n]/).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  if (parts.length > maxServices) {
    throw new MessageError(createMessage('capacity.growth-many', { count: parts.length, max: maxServices }));
  }
  return parts.map((part) => {
    const at = Math.max(part.lastIndexOf('='), part.lastIndexOf(':'));
    const [service, percent] = [
      part.slice(0, Math.max(0, at)).trim(),
      part
        .slice(at + 1)
        .replace('%', '')
        .trim(),
    ];
    if (service === '' || !/^[+-]?\d+(\.\d+)?$/.test(percent)) {
      throw new MessageError(createMessage('capacity.growth-unreadable', { text: part.slice(0, 100) }));
    }
    const share = Number(percent) / 100;
    if (share > maxPercent / 100 || share < -1) {
      throw new MessageError(
        createMessage('capacity.growth-range', { service, percent: Number(percent), max: maxPercent })
      );
    }
    return { service, share };
  });
}
