import { languages } from '@tillback/rules/language/languages';
import { isCurrency } from '@tillback/rules/money/currency';
import { longestPassword, shortestStaffPassword } from '@tillback/rules/passwords/password-length';
import * as z from 'zod';
import {
  mailFrom,
  origins,
  positiveNumber,
  postgresUrl,
  postgresUrls,
  proxies,
  redisUrl,
  smtpUrl,
  timeZone,
  wholeNumber,
} from './value-types.ts';

/**
 * Every environment variable there is. The description is what `.env.example` says of it, and the default is given as
 * it would stand there.
 */
export const variables = {
  NODE_ENV: z
    .enum(['development', 'test', 'production'], { error: 'must be development, test or production' })
    .prefault('development')
    .describe('production refuses the demo shop and its accounts'),
  PORT: wholeNumber(0, 65_535).prefault('3000').describe('Where the web app, the API and the docs are served'),
  HOST: z.string().prefault('127.0.0.1').describe('The address to listen on; 0.0.0.0 for every network of the machine'),
  PUBLIC_ORIGINS: origins
    .prefault('')
    .describe('The origins that browsers may write from, separated by commas; by default the address they came to'),
  TRUSTED_PROXIES: proxies
    .prefault('')
    .describe("The addresses of the proxies whose X-Forwarded headers tell the caller's address, separated by commas"),

  DATABASE_URL: postgresUrl
    .optional()
    .describe('PostgreSQL for the application; without it, a private PostgreSQL is started in DATA_DIR'),
  DATABASE_MIGRATION_URL: postgresUrl
    .optional()
    .describe("The same database as its owner, who makes the tables; by default DATABASE_URL's user does"),
  DATABASE_REPLICA_URLS: postgresUrls
    .prefault('')
    .describe('Streaming replicas that answer reads, separated by commas'),
  DATA_DIR: z
    .string()
    .optional()
    .describe('Where the private PostgreSQL keeps its data, seen from the root of the repository; by default .data'),

  STORE_NAME: z.string().max(200).prefault('My shop').describe('The name of a new store that is not the demo'),
  STORE_CURRENCY: z
    .string()
    .refine(isCurrency, { error: 'must be an ISO 4217 code like GBP' })
    .prefault('GBP')
    .describe('The currency of a new store; fixed once money has moved'),
  STORE_TIME_ZONE: timeZone.prefault('Europe/London').describe('The time zone of a new store, whose days count'),
  STORE_LANGUAGE: z
    .enum(languages, { error: `must be ${languages.join(' or ')}` })
    .prefault('en')
    .describe('The language in which a new store writes to people who chose none: en or pt-BR'),
  DEMO_PASSWORD: z
    .string()
    .min(shortestStaffPassword, { error: `must have at least ${shortestStaffPassword} characters` })
    .max(longestPassword, { error: `must have at most ${longestPassword} characters` })
    .optional()
    .describe('The password of the demo accounts; by default one is made up at the first start'),

  ORDER_EXPIRES_AFTER_HOURS: wholeNumber(1, 8_760)
    .prefault('72')
    .describe('When an order that nobody paid is cancelled by itself'),

  SMTP_URL: smtpUrl
    .optional()
    .describe('The SMTP server that mails are handed to, e.g. smtp://user:password@host:587; without it none is sent'),
  MAIL_FROM: mailFrom.optional().describe('Who the mails are from, e.g. My shop <shop@example.com>'),

  UPLOAD_LIMIT_MB: wholeNumber(1, 100_000).prefault('100').describe('The largest file that may be uploaded'),
  RATE_LIMIT_FACTOR: positiveNumber(1_000_000)
    .prefault('1')
    .describe('Multiplies how often an address or an account may try to sign in, to sign up and the like'),
  REDIS_URL: redisUrl
    .optional()
    .describe('Where several servers count such tries together; without it each counts in its own memory'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be fatal, error, warn, info, debug, trace or silent',
    })
    .prefault('warn')
    .describe('What is logged, as lines of JSON; info logs every request'),
} as const;

export type VariableName = keyof typeof variables;

export type Values = { [Name in VariableName]: z.output<(typeof variables)[Name]> };

export const variableNames = Object.keys(variables) as VariableName[];
