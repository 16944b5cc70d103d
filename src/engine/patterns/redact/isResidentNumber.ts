/** Whether a text is a Korean resident registration number by its form: a date of birth, and a digit of century and sex. */
export function isResidentNumber(text: string): boolean {
  const digits = text.replace('-', '');
  const [month, day, kind] = [digits.slice(2, 4), digits.slice(4, 6), digits[6]].map(Number);
  // Numbers given out since October 2020 have no check digit.
  return digits.length === 13 && month >= 1 && month <= 12 && day >= 1 && day <= 31 && kind >= 0 && kind <= 8;
}
