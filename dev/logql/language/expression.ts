/** Labels of a stream or series; those that are empty are not there. */
export type Labels = Readonly<Record<string, string>>;

/** Which streams, and which of their lines. */
export interface Selection {
  matches(labels: Labels): boolean;
  passes(text: string): boolean;
}

export const operators = ['+', '-', '*', '/', 'or'] as const;
export type Operator = (typeof operators)[number];

/** A query of series. */
export type Metric =
  | { kind: 'number'; value: number }
  | { kind: 'vector'; value: number }
  | {
      kind: 'range';
      function: 'count_over_time' | 'rate';
      selection: Selection;
      /** ns. */
      range: bigint;
    }
  | { kind: 'sum'; of: Metric; grouping: Grouping }
  | { kind: 'binary'; operator: Operator; left: Metric; right: Metric };

/** The labels that a sum keeps, or leaves out. */
export interface Grouping {
  keeps: boolean;
  labels: string[];
}

export type Query = { kind: 'lines'; selection: Selection } | { kind: 'metric'; metric: Metric };
