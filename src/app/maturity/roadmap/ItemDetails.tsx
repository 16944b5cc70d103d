import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { LinkButton, Stack, useStyles2 } from '@grafana/ui';
import type { RoadmapItem } from '../../../maturity/roadmap';
import { BulletList } from '../../../ui';
import { appPages } from '../../routes';
import { MendButtons } from '../mend/MendButtons';
import { readMends } from '../read/mends';
import { toText } from './toText';

interface Props {
  foresight: string;
  item: RoadmapItem;
  onMended: () => void;
}

/** More incidents of one item prove nothing more. */
const maxIncidents = 10;

/** Why an item is worth doing, what was found, which incidents speak for it, and how to begin. */
export function ItemDetails({ foresight, item, onMended }: Props) {
  const { title, why, found, benefit, mends, check, team } = item;
  const styles = useStyles2(getStyles);
  const incidents = benefit.incidents.slice(0, maxIncidents);
  const finding = { title: toText(title), mends: readMends(JSON.stringify(mends)) };
  return (
    <Stack direction="column" gap={1}>
      <dl className={styles}>
        <dt>{t('maturity.why', 'Why it matters')}</dt>
        <dd>{toText(why)}</dd>
        <dt>{t('maturity.found', 'Found')}</dt>
        <dd>
          <BulletList>
            {found.map((one, i) => (
              <li key={i}>{toText(one)}</li>
            ))}
          </BulletList>
        </dd>
        {incidents.length > 0 && (
          <>
            <dt>{t('maturity.incidents', 'Incidents')}</dt>
            <dd>
              <BulletList>
                {incidents.map(({ id, title: name, effect }) => (
                  <li key={id}>{`${toText(name)} (${nameEffect(effect)})`}</li>
                ))}
              </BulletList>
            </dd>
          </>
        )}
      </dl>
      <Stack gap={1} wrap="wrap">
        <MendButtons foresight={foresight} finding={finding} onMended={onMended} />
        <LinkButton
          size="sm"
          variant="secondary"
          href={appPages.maturity({ 'var-ds': foresight, check, team, outcome: 'gaps' })}
        >
          {t('maturity.to-checks', 'Show in the assessment')}
        </LinkButton>
      </Stack>
    </Stack>
  );
}

function nameEffect(effect: RoadmapItem['benefit']['incidents'][number]['effect']): string {
  switch (effect) {
    case 'caught':
      return t('maturity.effect-caught', 'would have been caught');
    case 'earlier':
      return t('maturity.effect-earlier', 'would have been caught earlier');
    case 'lacking':
      return t('maturity.effect-lacking', 'this was missing then');
  }
}

const getStyles = (theme: GrafanaTheme2) =>
  css({
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: theme.spacing(2),
    rowGap: theme.spacing(0.5),
    margin: 0,
    dt: { color: theme.colors.text.secondary, fontWeight: theme.typography.fontWeightRegular },
    dd: { margin: 0, maxWidth: '90ch' },
    ul: { margin: 0 },
  });
