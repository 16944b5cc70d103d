import type { EvidenceUnit } from '../spec/evidenceSpec';

/** Text as it stands, where Go templates are read: nothing in it is a template. */
export function escapeTemplate(text: string): string {
  return text.replace(/\{\{/g, '{{ "{{" }}');
}

/** What `escapeTemplate` was given. */
export function unescapeTemplate(text: string): string {
  return text.replace(/\{\{ "\{\{" \}\}/g, '{{');
}

/** A text as a literal within an action. */
export function quoteText(text: string): string {
  return JSON.stringify(text);
}

/** The text, only where the steps have numbers: Grafana knows no value of a step without. */
export function whereKnown(steps: readonly string[], text: string): string {
  return steps.reduceRight((inner, step) => `{{ with $values.${step} }}${inner}{{ end }}`, text);
}

/** The text where the step has a number, else the other. */
export function chooseKnown(step: string, text: string, otherwise: string): string {
  return `{{ with $values.${step} }}${text}{{ else }}${otherwise}{{ end }}`;
}

/** Actions that write the dot, a number, in a unit. Prefixes of small numbers, such as m for thousandths, are not read well. */
const formats: Record<EvidenceUnit, string> = {
  number: '{{ if and (lt . 1.0) (gt . -1.0) }}{{ printf "%.3g" . }}{{ else }}{{ humanize . }}{{ end }}',
  ratio: '{{ humanizePercentage . }}',
  percent: '{{ printf "%.4g" . }}%',
  seconds: '{{ humanizeDuration . }}',
  milliseconds: '{{ printf "%.4g" . }} ms',
  bytes: '{{ humanize1024 . }}B',
};

/** Defines what `writeNumber` uses. */
export function defineFormat(unit: EvidenceUnit): string {
  return `{{ define "value" }}${formats[unit]}{{ end }}`;
}

/** A step's number in the unit that was defined. */
export function writeNumber(step: string): string {
  return `{{ template "value" $values.${step}.Value }}`;
}
