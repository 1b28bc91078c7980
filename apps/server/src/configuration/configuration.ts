import path from 'node:path';
import type { Smtp } from '@tillback/api/modules/mail/public';
import type { StoreOpening } from '@tillback/api/modules/settings/public';
import { StartError } from '../start/start-error.ts';
import { type Environment, loadEnvironment } from './load-environment.ts';
import { repositoryRoot } from './repository-root.ts';
import { type Values, type VariableName, variableNames, variables } from './variables.ts';

/** What the environment says, checked. Nothing else in the server or the command line reads the environment. */
export interface Configuration {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  readonly publicOrigins: readonly string[];
  readonly trustedProxies: readonly string[];
  /** null: the private PostgreSQL in the data folder */
  readonly databaseUrl: string | null;
  readonly migrationUrl: string | null;
  readonly replicaUrls: readonly string[];
  /** absolute */
  readonly dataDir: string;
  readonly store: StoreOpening;
  /** null: no mail is sent */
  readonly smtp: Smtp | null;
  readonly demoPassword: string | null;
  readonly orderExpiresAfterHours: number;
  readonly uploadLimitBytes: number;
  readonly rateLimitFactor: number;
  /** null: tries are counted in memory */
  readonly redisUrl: string | null;
  readonly logLevel: string;
}

/** Reads the environment and `.env`. Throws `StartError` that names every mistake at once. */
export function readConfiguration(environment: Environment = loadEnvironment()): Configuration {
  const mistakes: string[] = [];
  const values = Object.fromEntries(
    variableNames.map((name) => [name, valueOf(name, environment, mistakes)]),
  ) as Values;
  mistakes.push(...mistakesTogether((name) => isSet(environment, name), environment['NODE_ENV'] === 'production'));
  if (mistakes.length > 0) {
    throw new StartError(['The settings are not right:', ...mistakes].join('\n  '));
  }
  return configurationOf(values);
}

function configurationOf(values: Values): Configuration {
  return {
    production: values.NODE_ENV === 'production',
    port: values.PORT,
    host: values.HOST,
    publicOrigins: values.PUBLIC_ORIGINS,
    trustedProxies: values.TRUSTED_PROXIES,
    databaseUrl: values.DATABASE_URL ?? null,
    migrationUrl: values.DATABASE_MIGRATION_URL ?? values.DATABASE_URL ?? null,
    replicaUrls: values.DATABASE_REPLICA_URLS,
    dataDir: path.resolve(repositoryRoot, values.DATA_DIR ?? '.data'),
    store: {
      name: values.STORE_NAME,
      currency: values.STORE_CURRENCY,
      timeZone: values.STORE_TIME_ZONE,
      language: values.STORE_LANGUAGE,
    },
    smtp: smtpOf(values),
    demoPassword: values.DEMO_PASSWORD ?? null,
    orderExpiresAfterHours: values.ORDER_EXPIRES_AFTER_HOURS,
    uploadLimitBytes: values.UPLOAD_LIMIT_MB * 1_000_000,
    rateLimitFactor: values.RATE_LIMIT_FACTOR,
    redisUrl: values.REDIS_URL ?? null,
    logLevel: values.LOG_LEVEL,
  };
}

function smtpOf({ SMTP_URL: url, MAIL_FROM: from, PUBLIC_ORIGINS: [origin] }: Values): Smtp | null {
  return url !== undefined && from !== undefined && origin !== undefined ? { url, from, origin } : null;
}

/** The checked value, or a sentence more in `mistakes`. The value itself may be a secret and is not repeated. */
function valueOf(name: VariableName, environment: Environment, mistakes: string[]): unknown {
  const given = isSet(environment, name) ? environment[name] : undefined;
  const result = variables[name].safeParse(given);
  if (result.success) {
    return result.data;
  }
  const sentences = new Set(result.error.issues.map((issue) => `${name} ${issue.message}.`));
  mistakes.push(...sentences);
  return undefined;
}

/** What is wrong although each variable by itself is right. */
function mistakesTogether(isGiven: (name: VariableName) => boolean, production: boolean): string[] {
  return [...mistakesOfMail(isGiven), ...mistakesOfDatabase(isGiven, production)];
}

/** Links in mails lead to a configured origin: that of a request is whatever its sender wrote into it. */
function mistakesOfMail(isGiven: (name: VariableName) => boolean): string[] {
  if (!isGiven('SMTP_URL')) {
    return isGiven('MAIL_FROM') ? ['MAIL_FROM is of no use without SMTP_URL.'] : [];
  }
  return (['MAIL_FROM', 'PUBLIC_ORIGINS'] as const)
    .filter((name) => !isGiven(name))
    .map((name) => `With SMTP_URL, ${name} must be given too.`);
}

function mistakesOfDatabase(isGiven: (name: VariableName) => boolean, production: boolean): string[] {
  if (isGiven('DATABASE_URL')) {
    return [];
  }
  const mistakes = (['DATABASE_MIGRATION_URL', 'DATABASE_REPLICA_URLS'] as const)
    .filter(isGiven)
    .map((name) => `${name} is of no use without DATABASE_URL.`);
  if (production && !isGiven('DATA_DIR')) {
    mistakes.push('With NODE_ENV=production, DATABASE_URL or DATA_DIR must say where the data is kept.');
  }
  return mistakes;
}

/** A variable that is there but empty counts as not given, as a line `NAME=` of a `.env` means. */
function isSet(environment: Environment, name: VariableName): boolean {
  return Boolean(environment[name]?.trim());
}
