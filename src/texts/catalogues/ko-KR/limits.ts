import type { Template } from '../../template';
import type { limits as english } from '../en-US/limits';

/** Texts on what from outside is longer, deeper or more than is read. */
export const limits: Record<keyof typeof english, Template> = {
  'limit.text': '{{field}} 값이 {{length}}자입니다. 최대 {{max}}자까지 읽습니다. 줄이세요.',
  'limit.list': '{{field}}의 항목이 {{length}}개입니다. 최대 {{max}}개까지 읽습니다. 일부를 지우세요.',
  'limit.query': '쿼리 모델이 {{bytes}}바이트입니다. 최대 {{max}}바이트까지 읽습니다. 텍스트와 목록을 줄이세요.',
  'limit.query-depth': '쿼리 모델의 중첩이 {{max}}단계를 넘습니다. 목록과 객체의 중첩을 줄이세요.',
  'limit.queries':
    '요청에 쿼리가 {{count}}개 있습니다. 처음 {{max}}개에만 응답합니다. 나머지는 다른 요청으로 보내세요.',
  'limit.settings':
    '데이터 소스 설정이 {{bytes}}바이트입니다. 최대 {{max}}바이트까지 읽습니다. 캘린더, 인증서, 규칙을 줄이세요.',
  'limit.settings-depth': '데이터 소스 설정의 중첩이 {{max}}단계를 넘습니다. 설정 페이지에서 다시 입력하세요.',
  'limit.headers': '요청 헤더가 {{length}}자입니다. 최대 {{max}}자까지 읽습니다. 쿠키와 헤더를 줄여 보내세요.',
  'limit.body-depth': '요청 본문의 중첩이 {{max}}단계를 넘습니다. 목록과 객체의 중첩을 줄이세요.',
};
