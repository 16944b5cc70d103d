/** What YAML allows in no text as it is, though JSON does. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** Settings for a data source's provisioning file; JSON, which is YAML, so that nothing is misread. */
export function writeProvisioning(settings: Record<string, object>): string {
  const lines = Object.entries(settings).map(([name, value]) => {
    const json = JSON.stringify(value, null, 2)
      .replace(unprintable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
      // Grafana reads $NAME as an environment variable.
      .replace(/\$/g, '$$$$');
    return `  ${name}: ${json.replace(/\n/g, '\n  ')}\n`;
  });
  return `jsonData:\n${lines.join('')}`;
}
