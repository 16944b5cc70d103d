/**
 * A text with `{{name}}` where values stand. Where it depends on a number, `by` names the value that counts, and the forms
 * are those of the language's plural rules; `other` serves for those left out.
 */
export type Template = string | PluralTemplate;

export type PluralTemplate = { readonly by: string; readonly other: string } & {
  readonly [Form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

/** The names of the values in a template. */
export type Placeholders<T> = T extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : T extends { readonly other: infer Text }
    ? Placeholders<Text>
    : never;
