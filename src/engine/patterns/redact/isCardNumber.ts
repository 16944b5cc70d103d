/** Whether the digits of a text are a payment card's: 13 to 19 with a right check digit (Luhn, 1960), and not all the same. */
export function isCardNumber(text: string): boolean {
  const digits = [...text].filter((char) => char >= '0' && char <= '9').map(Number);
  if (digits.length < 13 || digits.length > 19 || new Set(digits).size === 1) {
    return false;
  }
  const sum = digits.reverse().reduce((total, digit, position) => {
    const weighted = position % 2 === 0 ? digit : 2 * digit;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}
