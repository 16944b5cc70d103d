/** Names of interfaces, protocols and the like end in a digit: `eth0`, `IPv4`. */
const maxNameLength = 8;
const minNameLetters = 2;

/**
 * Whether a word is a value by its characters alone: it has digits, unless it is a short name that ends in one, or it is a
 * path.
 */
export function isVariableWord(word: string): boolean {
  let digits = 0;
  let letters = 0;
  let slashes = 0;
  let dots = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    digits += isDigit(code) ? 1 : 0;
    letters += isLetter(code) ? 1 : 0;
    slashes += code === 47 ? 1 : 0;
    dots += code === 46 ? 1 : 0;
  }
  if (digits > 0) {
    const isName = digits === 1 && letters >= minNameLetters && letters + 1 === word.length;
    return !isName || word.length > maxNameLength + 1;
  }
  return slashes > 1 || (slashes > 0 && dots > 0);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}
