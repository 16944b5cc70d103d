import { isMapping, isNestedDeeper, maxJsonDepth } from '../../../schema';
import { createMessage, type Message } from '../../../texts';

interface ObjectLimits {
  maxBytes: number;
  tooLong: 'limit.query' | 'limit.settings';
  tooDeep: 'limit.query-depth' | 'limit.settings-depth';
}

/** The JSON object that bytes hold, or why it is not read; neither where they hold none. Never throws. */
export function readObject(
  bytes: Uint8Array | null | undefined,
  { maxBytes, tooLong, tooDeep }: ObjectLimits
): { value?: Record<string, unknown>; refusal?: Message } {
  const given = bytes ?? new Uint8Array();
  if (given.length > maxBytes) {
    return { refusal: createMessage(tooLong, { bytes: given.length, max: maxBytes }) };
  }
  if (isNestedDeeper(given)) {
    return { refusal: createMessage(tooDeep, { max: maxJsonDepth }) };
  }
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(given));
    return isMapping(parsed) ? { value: parsed } : {};
  } catch {
    return {};
  }
}
