/** A table as lines, each column as wide as its widest cell; columns of numbers are aligned on the right. */
export function textTable(headers: string[], rows: string[][]): string[] {
  const widths = headers.map((header, i) => Math.max(header.length, ...rows.map((row) => row[i].length)));
  const isNumeric = headers.map(
    (_, i) => rows.length > 0 && rows.every((row) => /^([-–]|[-+]?[\d.]+.{0,3})$/.test(row[i]))
  );
  const formatLine = (row: string[]) =>
    row
      .map((cell, i) => (isNumeric[i] ? cell.padStart(widths[i]) : cell.padEnd(widths[i])))
      .join('  ')
      .trimEnd();
  return [formatLine(headers), formatLine(widths.map((width) => '-'.repeat(width))), ...rows.map(formatLine)];
}
