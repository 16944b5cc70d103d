import React from 'react';
import { dateTimeFormat, getValueFormat, formattedValueToString } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Text } from '@grafana/ui';
import { PageLink, verbatim } from '../../../ui';
import { deepLink } from '../../deepLink';
import { appPages } from '../../routes';
import { Loaded } from '../exercise/Loaded';
import { Question } from '../exercise/Question';
import { isAlike, readNumber } from '../exercise/readNumber';
import { useAllRight } from '../exercise/useAllRight';
import { BandPicture } from './BandPicture';
import { findPracticeSignal, type PracticeSignal } from './practiceSignal';
import { readBand, type ReadBand } from './readSteps';
import type { StepProps } from './stepProps';

/** What a forecast expects at a time, and how often it is wrong. */
export function BandStep({ foresight, discovery, onDone }: StepProps) {
  const signal = findPracticeSignal(discovery);
  return (
    <Loaded
      question={`band ${foresight}`}
      read={async (abort) => (signal ? readBand(foresight, signal, abort) : undefined)}
      nothing={t(
        'learn.no-band',
        'There is no signal with enough history for a forecast. Come back when a day of it is there.'
      )}
    >
      {(band) => signal && <Task band={band} signal={signal} onDone={onDone} />}
    </Loaded>
  );
}

function Task({ band, signal, onDone }: { band: ReadBand; signal: PracticeSignal; onDone: () => void }) {
  const answer = useAllRight(2, onDone);
  const values = { time: dateTimeFormat(band.time, { format: 'HH:mm' }), service: signal.service, ...verbatim };
  const { lower, upper } = formatBounds(band);
  return (
    <>
      <Text element="p">
        {t(
          'learn.band-task',
          'The line is what came, the band what the forecast expects of {{service}} from now on. Move along the picture, or open it on the page Forecast.',
          values
        )}{' '}
        <PageLink href={appPages.forecast(deepLink(signal.linked))}>
          {t('learn.open-forecast', 'Open the forecast')}
        </PageLink>
      </Text>
      <BandPicture band={band} label={t('learn.band-picture', 'Forecast of {{service}}', values)} />
      <Question
        question={t('learn.band-upper', 'What is the highest value that the band allows at {{time}}?', values)}
        help={t('learn.band-upper-help', 'A number as the axis has it; roughly is enough.')}
        evaluate={(text) => ({
          isRight: isAlike(readNumber(text), band.upper, findTolerance(band)),
          explanation: t(
            'learn.band-upper-why',
            'At {{time}} the band goes from {{lower}} to {{upper}}: the upper edge is what counts.',
            { ...values, lower, upper }
          ),
        })}
        onRight={() => answer(0)}
      />
      <Question
        question={t(
          'learn.band-share',
          'The interval has a coverage of 95 %. Of 100 quiet times, in how many does the value leave it, on average?'
        )}
        evaluate={(text) => ({
          isRight: isAlike(readNumber(text), 5, 0.5),
          explanation: t(
            'learn.band-share-why',
            'An interval of 95 % is left in 5 of 100 cases when nothing is wrong: one point outside is no incident.'
          ),
        })}
        onRight={() => answer(1)}
      />
    </>
  );
}

/** A sixth of the band's height, or a fiftieth of the value: what is read off a picture. */
function findTolerance({ lower, upper }: ReadBand): number {
  return Math.max((upper - lower) / 6, Math.abs(upper) / 50);
}

function formatBounds({ lower, upper, unit }: ReadBand) {
  const format = getValueFormat(unit);
  const write = (value: number) => formattedValueToString(format(value));
  return { lower: write(lower), upper: write(upper) };
}
