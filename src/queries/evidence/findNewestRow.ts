/** The last row from `first` on that meets a condition; undefined where none does. */
export function findNewestRow(
  { length }: ArrayLike<number>,
  first: number,
  isMet: (row: number) => boolean
): number | undefined {
  for (let row = length - 1; row >= first; row--) {
    if (isMet(row)) {
      return row;
    }
  }
  return undefined;
}
