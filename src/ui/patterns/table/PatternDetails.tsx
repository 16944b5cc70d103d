import React, { type ReactNode } from 'react';
import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { ClipboardButton, LinkButton, Stack, Text, useStyles2 } from '@grafana/ui';
import { verbatim } from '../../verbatim';
import type { LogPattern } from '../logPatterns';
import { PatternText } from './PatternText';

interface Props {
  row: LogPattern;
  timeZone: string;
  /** Explore with the pattern's own query; absent where Grafana has no such source. */
  exploreHref?: string;
  /** More that can be done with it. */
  actions?: ReactNode;
}

/** All of one pattern: why it has its state, all of its words, a line of it, its query, and what can be done. */
export function PatternDetails({ row, timeZone, exploreHref, actions }: Props) {
  const { reason, text, example, expr, services, firstSeen, lastSeen } = row;
  const facts = [
    services.length > 0 &&
      t('patterns.in-services', 'Services: {{names}}', { names: services.join(', '), ...verbatim }),
    Number.isFinite(firstSeen) &&
      t('patterns.since', 'First seen {{time}}', { time: write(firstSeen, timeZone), ...verbatim }),
    Number.isFinite(lastSeen) &&
      t('patterns.until', 'Last seen {{time}}', { time: write(lastSeen, timeZone), ...verbatim }),
  ].filter((fact) => fact !== false);
  return (
    <Stack direction="column" gap={1}>
      {reason !== '' && <Text element="p">{reason}</Text>}
      <PatternText text={text} />
      <Text element="p" color="secondary" variant="bodySmall">
        {facts.join(' · ')}
      </Text>
      <Listing label={t('patterns.example', 'Example, redacted')} text={example} />
      <Listing label={t('patterns.logql', 'LogQL')} text={expr} />
      <Stack direction="row" gap={1} wrap="wrap">
        {exploreHref !== undefined && (
          <LinkButton size="sm" variant="secondary" icon="compass" href={exploreHref}>
            {t('patterns.explore', 'Open in Explore')}
          </LinkButton>
        )}
        {expr !== '' && (
          <ClipboardButton size="sm" variant="secondary" icon="copy" getText={() => expr}>
            {t('patterns.copy', 'Copy LogQL')}
          </ClipboardButton>
        )}
        {actions}
      </Stack>
    </Stack>
  );
}

function Listing({ label, text }: { label: string; text: string }) {
  const style = useStyles2(listingStyle);
  return text === '' ? null : (
    <div>
      <Text variant="bodySmall" color="secondary">
        {label}
      </Text>
      <pre tabIndex={0} aria-label={label} className={style}>
        {text}
      </pre>
    </div>
  );
}

function write(time: number, timeZone: string): string {
  return dateTimeFormat(time, { timeZone });
}

const listingStyle = (theme: GrafanaTheme2) =>
  css({
    margin: 0,
    padding: theme.spacing(0.5, 1),
    maxHeight: '20vh',
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontSize: theme.typography.bodySmall.fontSize,
  });
