/** One alert rule as Grafana's ruler tells of it. */
export interface RulerRule {
  grafana_alert?: { uid: string; title: string; is_paused?: boolean; data?: Array<{ model?: unknown }> };
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
}

/** Rule groups by folder, as Grafana's ruler lists them. */
export type RulerRules = Record<string, Array<{ name: string; rules: RulerRule[] }>>;

/** An alert rule that watches a service. */
export interface ServiceRule {
  uid: string;
  title: string;
  folder: string;
  paused: boolean;
}

/** The rules whose labels or queries name the service, by title. */
export function rulesOfService(folders: RulerRules, service: string): ServiceRule[] {
  const found = Object.entries(folders).flatMap(([folder, groups]) =>
    groups
      .flatMap(({ rules }) => rules)
      .flatMap((rule): ServiceRule[] => {
        const { uid, title, is_paused: paused = false } = rule.grafana_alert ?? {};
        return uid !== undefined && title !== undefined && names(rule, service) ? [{ uid, title, folder, paused }] : [];
      })
  );
  return found.sort((a, b) => (a.title < b.title ? -1 : 1));
}

function names({ labels = {}, grafana_alert }: RulerRule, service: string): boolean {
  const texts = (grafana_alert?.data ?? []).flatMap(({ model }) => listTexts(model));
  return (
    isAbout(new Set(Object.values(labels)), 'namespace' in labels, service) ||
    texts.some((text) => mentions(text, service))
  );
}

/** Whether these values name the service: as a whole, or alone where nothing says another namespace. */
function isAbout(values: ReadonlySet<string>, isPlaced: boolean, service: string): boolean {
  const parts = service.split('/');
  const name = parts[parts.length - 1];
  return values.has(service) || (values.has(name) && (!isPlaced || parts.every((part) => values.has(part))));
}

/** All texts of a query, however deep. */
function listTexts(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}

/** The name alone, or as a value in a query: `service="cart"`, `service=~"cart|shop"`. */
function mentions(text: string, service: string): boolean {
  const quoted = text.match(/"(?:[^"\\]|\\.){0,500}"|'(?:[^'\\]|\\.){0,500}'|`[^`]{0,500}`/g) ?? [];
  const values = new Set([text, ...quoted.flatMap((value) => value.slice(1, -1).split('|'))]);
  return isAbout(values, /namespace(_name)?\s*=/.test(text), service);
}
