import { render, type Message, type Rendering } from '../../texts';

/** The same with every message in it as its text, however deep; for JSON, files and pages. */
export function renderTexts<Value>(value: Value, rendering: Rendering): Value {
  return renderAny(value, rendering) as Value;
}

function renderAny(value: unknown, rendering: Rendering): unknown {
  if (Array.isArray(value)) {
    return value.map((one) => renderAny(one, rendering));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return isMessage(value)
    ? render(value, rendering)
    : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renderAny(one, rendering)]));
}

function isMessage(value: object): value is Message {
  const { code, values, ...rest } = value as Partial<Message>;
  return typeof code === 'string' && typeof values === 'object' && Object.keys(rest).length === 0;
}
