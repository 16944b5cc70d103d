import { createTheme } from '@grafana/data';
import { config } from '@grafana/runtime';

/** Grafana's theme with the system's fonts: Grafana's own are not among its packages. */
export function setSystemFonts(): void {
  const { name, colors } = config.theme2;
  const typography = { fontFamily: 'system-ui, sans-serif', fontFamilyMonospace: 'ui-monospace, monospace' };
  config.theme2 = createTheme({ name, colors: { mode: colors.mode }, typography });
  config.theme = config.theme2.v1;
}
