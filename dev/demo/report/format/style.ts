/** Where the report is written. */
export interface Style {
  /** Columns of the terminal. */
  width: number;
  bold(text: string): string;
  dim(text: string): string;
}

/** Colour only on a terminal that wants it (https://no-color.org). */
export function chooseStyle(stream: { isTTY?: boolean; columns?: number }, environment: NodeJS.ProcessEnv): Style {
  const coloured = stream.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb';
  const wrap = (code: number) => (text: string) => (coloured ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { width: Math.max(40, stream.columns || 80), bold: wrap(1), dim: wrap(2) };
}
