import type { Control, FormField, FormSection, QueryBounds } from '../../queries';
import { summarizeBounds } from './controls/BoundsControl';
import type { Model } from './controls/controlProps';
import { summarizeFalseAlarms } from './controls/FalseAlarmsControl';
import { summarizeSeasonality } from './controls/SeasonalityControl';
import { formatNumber } from './controls/TextControls';
import { getValueAt } from './fieldPath';
import { translate } from './translate';

/** The values of a section in a few words each. */
export function summarizeSection({ fields }: FormSection, model: Model): string[] {
  const values = Object.fromEntries(
    fields.map(({ path, control }) => [path, formatValue(control, getValueAt(model, path))])
  );
  return fields.flatMap((field) => summarizeField(field, getValueAt(model, field.path), values) ?? []);
}

function summarizeField(
  { summary, control }: FormField,
  value: unknown,
  values: Record<string, string>
): string | undefined {
  if (summary !== undefined) {
    return summary ? translate(summary, values) : undefined;
  }
  return ownSummaries[control.kind]?.(value) ?? summarizeChoice(control, value, values);
}

/** Controls that say their value in words of their own. */
const ownSummaries: { [Kind in Control['kind']]?: (value: unknown) => string } = {
  bounds: (value) => summarizeBounds(value as 'auto' | 'none' | QueryBounds),
  seasonality: (value) => summarizeSeasonality(value as 'auto' | 'none' | string[]),
  falseAlarms: (value) => summarizeFalseAlarms(Number(value)),
};

function summarizeChoice(control: Control, value: unknown, values: Record<string, string>): string | undefined {
  const chosen = 'choices' in control ? control.choices.find((one) => one.value === value) : undefined;
  return chosen && translate(chosen.summary ?? chosen.label, values);
}

function formatValue(control: Control, value: unknown): string {
  if ('none' in control && value === null) {
    return translate(control.none);
  }
  return formatNumber(value, control);
}
