/** Levels of lists and objects that JSON from outside may be nested. */
export const maxJsonDepth = 64;

const [quote, backslash] = [...'"\\'].map((character) => character.charCodeAt(0));
/** By ASCII code: what a character outside of a text adds to the depth. */
const changes = new Int8Array(256);
[...'[{'].forEach((character) => (changes[character.charCodeAt(0)] = 1));
[...']}'].forEach((character) => (changes[character.charCodeAt(0)] = -1));

/**
 * Whether lists and objects of a JSON text in UTF-8 are nested more than `max` levels deep: readers that call themselves for
 * each level would run out of stack. Linear in the length, without recursion; texts that are no JSON may give either answer.
 */
export function isNestedDeeper(json: Uint8Array, max = maxJsonDepth): boolean {
  let depth = 0;
  let isText = false;
  for (let i = 0; i < json.length; i++) {
    const byte = json[i];
    if (byte === quote) {
      isText = !isText;
    } else if (isText) {
      i += byte === backslash ? 1 : 0;
    } else {
      depth += changes[byte];
      if (depth > max) {
        return true;
      }
    }
  }
  return false;
}
