import type { InsightSettings } from '../../insight';

/** What YAML allows in no text as it is, though JSON does. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** The rules and promises for a data source's provisioning file; JSON, which is YAML, so that nothing is misread. */
export function provisioningSnippet({ metrics, logs, rules = [], ignoredPaths, slos = [] }: InsightSettings): string {
  const json = JSON.stringify({ metrics, logs, rules, ignoredPaths, slos }, null, 2)
    .replace(unprintable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    // Grafana reads $NAME as an environment variable.
    .replace(/\$/g, '$$$$');
  return `jsonData:\n  insight: ${json.replace(/\n/g, '\n  ')}\n`;
}
