import React from 'react';
import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Badge, Button, LinkButton, Stack, Text, useStyles2 } from '@grafana/ui';
import { isHandedByGrafana, type Action } from '../../../response';
import { MutedText } from '../../../ui';
import { appPages } from '../../routes';
import { nameMode } from '../names';
import { describeAction } from './describeAction';

interface Props {
  foresight: string;
  action: Action;
  isChosen: boolean;
  onWrite: () => void;
}

/** One action of the catalogue in words. */
export function ActionCard({ foresight, action, isChosen, onWrite }: Props) {
  const styles = useStyles2(getStyles);
  const { id, title, mode, engine } = action;
  const link = { 'var-ds': foresight, action: id };
  return (
    <section aria-label={title} className={cx(styles.card, isChosen && styles.chosen)}>
      <Stack justifyContent="space-between" alignItems="flex-start" wrap="wrap">
        <div>
          <Text element="h3" variant="h5">
            {title}
          </Text>
          <MutedText>{`${id} · ${engine.id} (${engine.kind})`}</MutedText>
        </div>
        <Stack gap={1} alignItems="center" wrap="wrap">
          <Badge
            color={mode === 'auto' ? 'orange' : 'blue'}
            text={`${t('response.mode', 'Mode')}: ${nameMode(mode)}`}
          />
          <LinkButton size="sm" variant="secondary" href={appPages.response(link)}>
            {t('response.tab-suggestions', 'Suggestions')}
          </LinkButton>
          <LinkButton size="sm" variant="secondary" href={appPages.response({ ...link, tab: 'replay' })}>
            {t('response.tab-replay', 'Dry run over the past')}
          </LinkButton>
          <Button size="sm" icon="bell" onClick={onWrite}>
            {t('response.write-rules', 'Write rules')}
          </Button>
        </Stack>
      </Stack>
      <dl className={styles.facts}>
        {describeAction(action).map(({ name, value }) => (
          <React.Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </React.Fragment>
        ))}
      </dl>
      <MutedText>
        {isHandedByGrafana(action)
          ? t('response.by-grafana', "Handed over by Grafana's alert rule, contact point and notification policy.")
          : t('response.by-person', 'Only a person can hand it over.')}
      </MutedText>
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  card: css({
    padding: theme.spacing(2),
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
  }),
  chosen: css({ borderColor: theme.colors.primary.border }),
  facts: css({
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: theme.spacing(2),
    rowGap: theme.spacing(0.5),
    margin: theme.spacing(1, 0),
    dt: { color: theme.colors.text.secondary, fontWeight: theme.typography.fontWeightRegular },
    dd: { margin: 0, overflowWrap: 'anywhere' },
  }),
});
