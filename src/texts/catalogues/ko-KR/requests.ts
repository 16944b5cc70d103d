import type { Template } from '../../template';
import type { requests as english } from '../en-US/requests';

/** What the backend says to requests that it refuses. */
export const requests: Record<keyof typeof english, Template> = {
  'request.no-data-source': '요청에 데이터 소스가 없습니다. /api/datasources/uid/<uid>/resources/ 아래에서 호출하세요.',
  'request.too-large': '요청이 {{bytes}}바이트입니다. 최대 {{max}}바이트까지 읽습니다. 나누어 보내세요.',
  'request.not-json': '요청 본문은 {{fields}}이(가) 있는 JSON 객체여야 합니다.',
  'request.range': '범위가 {{from}}~{{to}}입니다. from과 to를 밀리초로, from이 먼저가 되도록 보내세요.',
  'request.no-resource': '"{{path}}" 리소스가 없습니다. 있는 리소스: {{known}}.',
  'request.method': '"{{path}}"에는 {{method}} 메서드를 쓸 수 없습니다. {{allowed}}를 쓰세요.',
  'request.role':
    '조직에서 {{needed}} 이상의 역할이 있어야 합니다. 지금 역할은 {{role}}입니다. 조직 관리자에게 문의하세요.',
  'work.in-progress':
    '몇 분이 걸리는 작업이 진행 중입니다. {{total}}단계 중 {{done}}단계를 마쳤습니다. 다음 평가에서 결과를 쓸 수 있습니다.',
  'request.busy-user':
    '이런 요청을 한 번에 최대 {{max}}개까지 처리하며, 지금 모두 처리 중입니다. 하나가 끝나기를 기다리거나 {{seconds}}초 뒤에 다시 시도하세요.',
  'request.busy-org':
    '조직에서 이런 요청을 한 번에 최대 {{max}}개까지 처리하며, 지금 모두 처리 중입니다. {{seconds}}초 뒤에 다시 시도하세요.',
  'request.too-many-events': '1분 동안 보고한 이벤트가 {{max}}개를 넘었습니다. {{seconds}}초 뒤에 다시 시도하세요.',
  'request.long-range': '범위가 {{days}}일입니다. 한 번에 최대 {{max}}일까지 평가합니다. 나누어 요청하세요.',
  'request.rule': '규칙을 평가할 수 없습니다: {{reason}}',
  'request.long-incident':
    '인시던트가 {{days}}일 동안입니다. 그 이전과 최대 {{max}}일까지 비교합니다. 시간을 줄이세요.',
};
