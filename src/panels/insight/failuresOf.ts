import type { DataQueryError, PanelData } from '@grafana/data';

/** What failed, a sentence each; nothing where every query was answered. */
export function failuresOf({ errors = [] }: Pick<PanelData, 'errors'>): string[] {
  return [...new Set(errors.map(textOf))];
}

function textOf({ message, data, statusText, status }: DataQueryError): string {
  const texts = [message, data?.message, data?.error, statusText];
  return texts.find((text) => text !== undefined && text !== '') ?? String(status ?? '?');
}
