import { type ErrorCode, errorCodes } from '@tillback/rules/errors/error-codes';
import { Refusal } from '@tillback/rules/errors/refusal';
import { TRPCError } from '@trpc/server';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { problemOf, trpcErrorOf } from './problem.ts';

const secret = 'connect ECONNREFUSED 10.0.0.5 password=hunter2';

function zodErrorOf(schema: z.ZodType, value: unknown): z.ZodError {
  const { error } = schema.safeParse(value);
  if (!error) {
    throw new Error('The value was expected to be refused.');
  }
  return error;
}

const wrongField = zodErrorOf(z.object({ name: z.string() }), { name: 5 });

function databaseError(code: string, constraint?: string): Error {
  return Object.assign(new Error(secret), { code, constraint });
}

test.for(Object.keys(errorCodes) as ErrorCode[])('tells a refusal %s with its own status and title', (code) => {
  const problem = problemOf(new Refusal(code, 'Because.', { extra: { productId: 'prd_1' } }), 'request-1');
  expect(problem).toEqual({
    type: `urn:tillback:problem:${code}`,
    title: errorCodes[code].title,
    status: errorCodes[code].status,
    detail: 'Because.',
    code,
    requestId: 'request-1',
    productId: 'prd_1',
  });
  expect(trpcErrorOf(new Refusal(code, 'Because.')).message).toBe('Because.');
});

test('lets nothing that a refusal adds replace what the problem says of itself', () => {
  const refusal = new Refusal('conflict', 'Because.', { extra: { status: 200, code: 'fine', detail: 'Fine.' } });
  expect(problemOf(refusal, null)).toMatchObject({ status: 409, code: 'conflict', detail: 'Because.' });
});

test('names the fields of an input that is not valid', () => {
  for (const error of [wrongField, new TRPCError({ code: 'BAD_REQUEST', cause: wrongField })]) {
    expect(problemOf(error, null)).toMatchObject({ code: 'invalid_input', errors: { name: [expect.any(String)] } });
  }
});

test('takes an answer of ours that is not valid for our own fault, not for the caller’s', () => {
  const badAnswer = new TRPCError({
    code: 'INTERNAL_SERVER_ERROR',
    message: 'Output validation failed',
    cause: wrongField,
  });
  const problem = problemOf(badAnswer, 'request-1');
  expect(problem).toMatchObject({ code: 'internal', status: 500 });
  expect(problem).not.toHaveProperty('errors');
});

test('calls a body that is no JSON malformed', () => {
  const cause = new SyntaxError('Unexpected token');
  expect(problemOf(new TRPCError({ code: 'BAD_REQUEST', cause }), null)).toMatchObject({
    code: 'malformed',
    status: 400,
  });
  expect(problemOf(new TRPCError({ code: 'PARSE_ERROR', cause }), null)).toMatchObject({ code: 'malformed' });
});

test('keeps what tRPC itself says of a path or a method that is not there', () => {
  const noPath = new TRPCError({ code: 'NOT_FOUND', message: 'No procedure found on path "x"' });
  expect(problemOf(noPath, null)).toMatchObject({ code: 'not_found', detail: 'No procedure found on path "x"' });
  expect(problemOf(new TRPCError({ code: 'METHOD_NOT_SUPPORTED' }), null)).toMatchObject({
    code: 'method_not_allowed',
  });
});

describe('tells of an error of the database only what the caller can do about it:', () => {
  const cases: [string, ErrorCode, string?][] = [
    ['40001', 'conflict'],
    ['40P01', 'conflict'],
    ['23505', 'conflict'],
    ['23503', 'conflict'],
    ['23514', 'rule_violated', 'orders_line_count'],
    ['23514', 'insufficient_balance', 'ledger_accounts_floor'],
    ['57014', 'unavailable'],
    ['53300', 'unavailable'],
    ['42P01', 'internal'],
    ['22003', 'internal'],
  ];
  test.for(cases)('%s is %s', ([sqlState, code, constraint]) => {
    const wrapped = new Error('wrapped', { cause: databaseError(sqlState, constraint) });
    for (const error of [wrapped, new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: wrapped })]) {
      const problem = problemOf(error, null);
      expect(problem.code).toBe(code);
      expect(JSON.stringify(problem)).not.toContain('hunter2');
    }
  });
});

test.for([new Error(secret), secret, { message: secret }, null, new TRPCError({ code: 'TIMEOUT', message: secret })])(
  'tells nothing of what went wrong inside but the request id: %s',
  (thrown) => {
    const problem = problemOf(thrown, 'request-9');
    expect(problem).toMatchObject({ code: 'internal', status: 500, requestId: 'request-9' });
    expect(JSON.stringify(problem)).not.toContain('hunter2');
    expect(trpcErrorOf(thrown).message).not.toContain('hunter2');
  },
);
