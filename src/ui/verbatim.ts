/** Option of `t`: values appear as they are. React escapes what it renders, so escaping twice would show entities. */
export const verbatim = { interpolation: { escapeValue: false } };
