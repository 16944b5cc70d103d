import type { Template } from '../../../template';
import type { reportTexts as english } from '../../en-US/answers/reports';

/** What every report says of itself. */
export const reportTexts: Record<keyof typeof english, Template> = {
  'report.made': '{{time}}에 작성했습니다.',
  'report.left-out': '{{count}}개는 생략했습니다.',
  'report.figure': '{{figure}}',
  'report.moment': '{{time}}',
  'report.name': '이름',
  'report.time': '시각',
  'report.at': '위치',
  'report.value': '값',
  'report.interval': '구간',
};
