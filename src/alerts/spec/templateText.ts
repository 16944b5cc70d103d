const opening = /\{\{/g;

/** Text as it stands, where Go templates are read: nothing in it is a template. */
export function templateText(text: string): string {
  return text.replace(opening, '{{ "{{" }}');
}
