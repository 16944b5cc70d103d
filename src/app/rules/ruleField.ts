/** How one field of a rule is shown and edited. */
export interface RuleField {
  /** Dotted path in the rule. */
  path: string;
  label: string;
  help?: string;
  type: 'text' | 'number' | 'code' | 'labels' | 'choice';
  options?: Array<{ value: string; label: string }>;
  /** An empty field takes the value away. */
  optional?: boolean;
}
