import { screen, within } from '@testing-library/react';
import {
  applyFieldOverrides,
  createTheme,
  FieldColorModeId,
  ThresholdsMode,
  type DataFrame,
  type FieldConfig,
} from '@grafana/data';
import { fleetFrames, type ServiceRow } from '../../../test/support/ui/fleetFrames';
import { giveSizes, show } from '../../../test/support/panels/show';

beforeAll(giveSizes);

const states: ServiceRow[] = [
  { service: 'web', rate: 250 },
  { service: 'a&b', rate: 12 },
];
const theme = createTheme();

/** The answer as Grafana hands it on, with one column's own config. */
function configured(column: string, config: FieldConfig): DataFrame[] {
  const data = fleetFrames(states);
  const field = data[0].fields.find(({ name }) => name === column);
  Object.assign(field?.config ?? {}, config);
  const fieldConfig = { defaults: {}, overrides: [] };
  return applyFieldOverrides({ data, fieldConfig, replaceVariables: (text) => text, theme });
}
const cell = (text: string) => screen.getByText(text);

describe('field config', () => {
  it('writes numbers in the unit and with the decimals that are chosen', () => {
    show(configured('rate', { unit: 'reqpm', decimals: 1 }));
    expect(cell('250.0 req/m')).toBeInTheDocument();
  });

  it('colours numbers by thresholds only where that is chosen', () => {
    const thresholds = {
      mode: ThresholdsMode.Absolute,
      steps: [
        { value: -Infinity, color: 'green' },
        { value: 100, color: 'red' },
      ],
    };
    const { unmount } = show(configured('rate', { thresholds, color: { mode: FieldColorModeId.Thresholds } }));
    expect(cell('250 req/s')).toHaveStyle({ color: theme.visualization.getColorByName('red') });
    expect(cell('12 req/s')).toHaveStyle({ color: theme.visualization.getColorByName('green') });
    unmount();
    show(configured('rate', { thresholds, color: { mode: FieldColorModeId.Fixed } }));
    expect(cell('250 req/s')).not.toHaveAttribute('style');
  });

  it('leads from names and numbers where data links say, else to the page of the service, with odd names escaped', () => {
    const { unmount } = show(configured('service', { links: [{ title: 'Wiki', url: '/d/wiki', targetBlank: true }] }));
    const link = screen.getByRole('link', { name: 'web' });
    expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual(['/d/wiki', '_blank']);
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    unmount();
    show(configured('rate', { links: [{ title: 'Traffic', url: '/d/traffic' }] }));
    const [, row] = screen.getAllByRole('row').slice(1);
    expect(within(row).getByRole('link', { name: '12 req/s' })).toHaveAttribute('href', '/d/traffic');
    expect(within(row).getByRole('link', { name: 'a&b' }).getAttribute('href')).toContain('var-service=a%26b&');
    expect(screen.getByRole('button', { name: 'Show details of a&b' })).toBeInTheDocument();
  });
});
