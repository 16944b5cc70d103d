import React from 'react';
import { css, cx } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Stack, Text, useStyles2 } from '@grafana/ui';
import type { RuleBacktest } from '../../../alerts';
import type { TimeRange } from '../../../engine';
import { verbatim } from '../../../ui';

/** More marks than that cannot be told apart. */
const maxMarks = 500;

type Look = 'firing' | 'noData' | 'failed' | 'incident';

/** The time of a backtest as a strip: where the rule fires, and, hatched, where it saw nothing; known incidents below. */
export function FiringTimeline({ report, range }: Pick<RuleBacktest, 'report' | 'range'>) {
  const styles = useStyles2(getStyles);
  const { episodes, noData, failed, incidents } = report;
  const lanes: Array<[Look, TimeRange[]]> = [
    ['noData', noData.spans],
    ['failed', failed.spans],
    ['firing', episodes],
    ['incident', incidents.map(({ incident }) => incident)],
  ];
  const shown = lanes.filter(([, spans]) => spans.length > 0);
  const names = lookNames();
  return shown.length === 0 ? null : (
    <Stack direction="column" gap={0.5}>
      <div
        className={styles.strip}
        role="img"
        aria-label={t('rule-timeline.title', 'Timeline: {{marks}}', {
          marks: shown.map(([look, spans]) => `${names[look]} ${spans.length}`).join(', '),
          ...verbatim,
        })}
      >
        {shown.flatMap(([look, spans]) =>
          spans
            .slice(-maxMarks)
            .map(({ from, to }) => (
              <span
                key={`${look} ${from}`}
                className={cx(styles.mark, styles[look])}
                style={place({ from, to }, range)}
                title={`${names[look]}: ${dateTimeFormat(from)} – ${dateTimeFormat(to)}`}
              />
            ))
        )}
      </div>
      <Stack wrap="wrap" gap={2}>
        {shown.map(([look]) => (
          <Stack key={look} alignItems="center" gap={0.5}>
            <span className={cx(styles.key, styles[look])} />
            <Text color="secondary" variant="bodySmall">
              {names[look]}
            </Text>
          </Stack>
        ))}
      </Stack>
    </Stack>
  );
}

function lookNames(): Record<Look, string> {
  return {
    firing: t('rule-timeline.firing', 'Would have fired'),
    noData: t('rule-timeline.no-data', 'No data'),
    failed: t('rule-timeline.failed', 'Not evaluated'),
    incident: t('rule-timeline.incident', 'Known incident'),
  };
}

/** Where a span lies in the range, in percent; what lies outside is cut. */
function place({ from, to }: TimeRange, range: TimeRange): React.CSSProperties {
  const share = (time: number) => Math.min(1, Math.max(0, (time - range.from) / (range.to - range.from)));
  return { left: `${100 * share(from)}%`, width: `${100 * (share(to) - share(from))}%` };
}

const hatch = (color: string) => ({
  background: `repeating-linear-gradient(45deg, ${color} 0 2px, transparent 2px 6px)`,
});

const getStyles = (theme: GrafanaTheme2) => ({
  strip: css({ position: 'relative', height: 36, background: theme.colors.background.secondary }),
  mark: css({ position: 'absolute', top: 0, height: 24, minWidth: 2 }),
  key: css({ display: 'inline-block', width: 16, height: 12 }),
  firing: css({ background: theme.colors.error.main }),
  noData: css(hatch(theme.colors.text.secondary)),
  failed: css(hatch(theme.colors.warning.main)),
  incident: css({ '&&': { top: 26, height: 8 }, background: theme.colors.info.main }),
});
