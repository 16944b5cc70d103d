import { formatValue } from '../../../schema';
import { createMessage } from '../../../texts';
import type { Action, Parameter } from '../../settings/action';
import { isSafeValue, matchesPattern } from '../../settings/safeValue';
import { failed, passed, type Gate } from '../gate';

/** Values by the names of parameters, or the name of the first that cannot be had. */
export type ReadParameters =
  { values: Record<string, string | number> } | { name: string; label: string; value: string | undefined };

/** Takes the parameters of an action from labels: each is a whole match of its pattern, or a whole number in its range. */
export function readParameters(
  { parameters }: Pick<Action, 'parameters'>,
  labels: Readonly<Record<string, string>>
): ReadParameters {
  const values: Record<string, string | number> = {};
  for (const [name, parameter] of Object.entries(parameters)) {
    const value = readParameter(parameter, labels);
    if (value === undefined) {
      const label = 'label' in parameter ? parameter.label : '';
      return { name, label, value: readLabel(labels, label) };
    }
    values[name] = value;
  }
  return { values };
}

function readLabel(labels: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(labels, name) ? labels[name] : undefined;
}

function readParameter(parameter: Parameter, labels: Readonly<Record<string, string>>): string | number | undefined {
  if ('value' in parameter) {
    return parameter.value;
  }
  const value = readLabel(labels, parameter.label);
  if (value === undefined) {
    return undefined;
  }
  if ('pattern' in parameter) {
    return matchesPattern(value, parameter.pattern) ? value : undefined;
  }
  const number = /^-?\d{1,15}$/.test(value) ? Number(value) : NaN;
  return number >= parameter.min && number <= parameter.max ? number : undefined;
}

/** Target and parameters are what the settings allow, and nothing that a shell could read as a command. */
export const parameters: Gate = {
  needsCertainty: true,
  check({ action, target, labels, isAmbiguous }) {
    if (!isSafeValue(target)) {
      return failed(createMessage('response.target-refused', { label: action.target, value: formatValue(target) }));
    }
    if (isAmbiguous) {
      return failed(createMessage('response.target-ambiguous', { label: action.target, target }));
    }
    const read = readParameters(action, labels);
    if ('values' in read) {
      return passed(createMessage('response.parameters-read', {}));
    }
    const { name, label, value } = read;
    return failed(
      value === undefined
        ? createMessage('response.parameter-missing', { name, label })
        : createMessage('response.parameter-refused', { name, label, value: formatValue(value) })
    );
  },
};
