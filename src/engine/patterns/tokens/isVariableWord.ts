/** Names of interfaces, protocols and the like end in a digit: `eth0`, `IPv4`. */
const maxNameLength = 8;
const minNameLetters = 2;

const [slash, at, dot] = [...'/@.'].map((char) => char.charCodeAt(0));

/**
 * Whether a word is a value by its characters alone: it has digits, unless it is a short name with one behind letters, or it is a
 * path or an address of mail.
 */
export function isVariableWord(word: string): boolean {
  let digits = 0;
  let letters = 0;
  let separators = 0;
  let dots = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    digits += isDigit(code) ? 1 : 0;
    letters += isLetter(code) ? 1 : 0;
    separators += code === slash || code === at ? 1 : 0;
    dots += code === dot ? 1 : 0;
  }
  if (digits > 0) {
    const isName =
      !isDigit(word.charCodeAt(0)) && digits === 1 && letters >= minNameLetters && letters + 1 === word.length;
    return !isName || word.length > maxNameLength + 1;
  }
  return separators > 1 || (separators > 0 && dots > 0);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}
