/** A text on screen: the key of its translation, and the English one. */
export interface Message {
  key: string;
  english: string;
}

/** A text on screen, with both arguments as literals: the catalogues are made of these calls. */
export function message(key: string, english: string): Message {
  return { key, english };
}

/** How one field of a rule is edited: data, from which the page makes its controls. */
export interface FormField {
  /** Dotted path in the rule. */
  path: string;
  label: Message;
  help?: Message;
  type: 'text' | 'number' | 'code' | 'labels' | 'list' | 'choice';
  options?: ReadonlyArray<{ value: string; label: Message }>;
  /** An empty field takes the value away. */
  optional?: boolean;
}
