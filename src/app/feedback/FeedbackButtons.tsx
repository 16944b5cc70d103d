import React, { useId, useState } from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, Input, Stack } from '@grafana/ui';
import { maxNoteLength, verdicts, type Feedback } from '../../incidents';
import { MutedText, verbatim } from '../../ui';
import { describeForbidden, type FeedbackList } from './useFeedback';
import { verdictLooks } from './verdictLooks';

interface Props {
  feedback: FeedbackList;
  /** What it is about. */
  about: Omit<Feedback, 'verdict' | 'note'>;
  /** Names it for screen readers. */
  label: string;
  /** Without a note: for rows of tables. */
  isCompact?: boolean;
}

/** What a person says of an incident or alert: one press keeps it, another one replaces it. */
export function FeedbackButtons({ feedback, about, label, isCompact = false }: Props) {
  const { mayWrite, isSaving, find, save, remove } = feedback;
  const given = find(about);
  return (
    <Stack direction="column" gap={1}>
      <div role="group" aria-label={label}>
        <Stack wrap="wrap" gap={isCompact ? 0.5 : 1}>
          {verdicts.map((verdict) => {
            const { icon, text, help } = verdictLooks[verdict];
            const isGiven = given?.verdict === verdict;
            return (
              <Button
                key={verdict}
                size="sm"
                variant={isGiven ? 'primary' : 'secondary'}
                fill={isCompact && !isGiven ? 'text' : 'solid'}
                icon={icon}
                disabled={!mayWrite || isSaving}
                aria-label={isCompact ? text() : undefined}
                aria-pressed={isGiven}
                tooltip={isCompact ? `${text()}: ${help()}` : help()}
                onClick={() => void save({ ...about, verdict, note: given?.note ?? '' })}
              >
                {isCompact ? undefined : text()}
              </Button>
            );
          })}
          {given && (
            <Button
              size="sm"
              variant="secondary"
              fill="text"
              icon="trash-alt"
              disabled={!mayWrite || isSaving}
              aria-label={t('feedback.remove', 'Take feedback back')}
              tooltip={t('feedback.remove', 'Take feedback back')}
              onClick={() => remove(about)}
            />
          )}
        </Stack>
      </div>
      {!isCompact && given && <Note key={given.id} given={given} feedback={feedback} about={about} />}
      {!isCompact && <Reasons feedback={feedback} />}
    </Stack>
  );
}

/** Why there is no feedback to give, or why it was not kept. */
function Reasons({ feedback: { mayWrite, error } }: Pick<Props, 'feedback'>) {
  return (
    <>
      {!mayWrite && <MutedText>{describeForbidden()}</MutedText>}
      {mayWrite && error !== undefined && (
        <Alert severity="error" title={t('feedback.failed', 'The feedback was not kept or read')}>
          {error}
        </Alert>
      )}
    </>
  );
}

type NoteProps = Pick<Props, 'feedback' | 'about'> & { given: NonNullable<ReturnType<FeedbackList['find']>> };

/** Who said it, and in which words. */
function Note({ given, feedback: { save, isSaving, mayWrite }, about }: NoteProps) {
  const id = useId();
  const [note, setNote] = useState(given.note);
  const isChanged = note.trim() !== given.note;
  return (
    <Stack direction="column" gap={0.5}>
      {given.author !== '' && (
        <MutedText>{t('feedback.by', 'Said by {{author}}', { author: given.author, ...verbatim })}</MutedText>
      )}
      <Stack gap={1} alignItems="center">
        <label htmlFor={id}>{t('feedback.note', 'Note')}</label>
        <Input
          id={id}
          value={note}
          maxLength={maxNoteLength}
          disabled={!mayWrite}
          placeholder={t('feedback.note-example', 'What it was, and what helped')}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button
          size="sm"
          variant="secondary"
          disabled={!isChanged || isSaving || !mayWrite}
          onClick={() => void save({ ...about, verdict: given.verdict, note: note.trim() })}
        >
          {t('feedback.save-note', 'Save note')}
        </Button>
      </Stack>
    </Stack>
  );
}
