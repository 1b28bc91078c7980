import type { AnyEntity, EntityClass } from '@mikro-orm/core';
import type { InferKyselyDB } from '@mikro-orm/postgresql';
import { AuditEntry, type AuditEntrySchema } from '../modules/audit/entities/audit-entry.ts';
import { AccountLink, type AccountLinkSchema } from '../modules/auth/entities/account-link.ts';
import { Client, type ClientSchema } from '../modules/auth/entities/client.ts';
import { ClientSecret, type ClientSecretSchema } from '../modules/auth/entities/client-secret.ts';
import { RefreshToken, type RefreshTokenSchema } from '../modules/auth/entities/refresh-token.ts';
import {
  HalfSignIn,
  type HalfSignInSchema,
  RecoveryCode,
  type RecoveryCodeSchema,
  SecondFactor,
  type SecondFactorSchema,
} from '../modules/auth/entities/second-factor.ts';
import { Session, type SessionSchema } from '../modules/auth/entities/session.ts';
import { SigningKey, type SigningKeySchema } from '../modules/auth/entities/signing-key.ts';
import { TokenFamily, type TokenFamilySchema } from '../modules/auth/entities/token-family.ts';
import { User, type UserSchema } from '../modules/auth/entities/user.ts';
import { CashbackEntry, type CashbackEntrySchema } from '../modules/cashback/entities/cashback-entry.ts';
import { CashbackRule, type CashbackRuleSchema } from '../modules/cashback/entities/cashback-rule.ts';
import {
  CashbackRuleVersion,
  type CashbackRuleVersionSchema,
} from '../modules/cashback/entities/cashback-rule-version.ts';
import { CashbackTakeBack, type CashbackTakeBackSchema } from '../modules/cashback/entities/take-back.ts';
import { Product, type ProductSchema } from '../modules/catalog/entities/product.ts';
import {
  ProductBulkChange,
  ProductBulkChangeLine,
  type ProductBulkChangeLineSchema,
  type ProductBulkChangeSchema,
} from '../modules/catalog/entities/product-bulk-change.ts';
import {
  ProductTypeName,
  type ProductTypeNameSchema,
  StoredProductType,
  type StoredProductTypeSchema,
} from '../modules/catalog/entities/product-type.ts';
import { StockMovement, type StockMovementSchema } from '../modules/catalog/entities/stock-movement.ts';
import { Customer, type CustomerSchema } from '../modules/customers/entities/customer.ts';
import { CustomerFigures, type CustomerFiguresSchema } from '../modules/insights/entities/customer-figures.ts';
import { DayFigures, type DayFiguresSchema } from '../modules/insights/entities/day-figures.ts';
import { ProductFigures, type ProductFiguresSchema } from '../modules/insights/entities/product-figures.ts';
import { Import, type ImportSchema } from '../modules/intake/entities/import.ts';
import { ImportDocument, type ImportDocumentSchema } from '../modules/intake/entities/import-document.ts';
import {
  ImportCustomer,
  type ImportCustomerSchema,
  ImportProduct,
  type ImportProductSchema,
  ImportRefund,
  type ImportRefundSchema,
} from '../modules/intake/entities/import-effects.ts';
import { ImportRow, type ImportRowSchema } from '../modules/intake/entities/import-row.ts';
import { ReceivedSale, type ReceivedSaleSchema } from '../modules/intake/entities/received-sale.ts';
import { SavedMapping, type SavedMappingSchema } from '../modules/intake/entities/saved-mapping.ts';
import { Account, type AccountSchema } from '../modules/ledger/entities/account.ts';
import { Transfer, type TransferSchema } from '../modules/ledger/entities/transfer.ts';
import { Mail, type MailSchema } from '../modules/mail/entities/mail.ts';
import { Order, type OrderSchema } from '../modules/orders/entities/order.ts';
import { OrderLine, type OrderLineSchema } from '../modules/orders/entities/order-line.ts';
import { OrderPayment, type OrderPaymentSchema } from '../modules/orders/entities/order-payment.ts';
import { OrderRepayment, type OrderRepaymentSchema } from '../modules/orders/entities/order-repayment.ts';
import { Refund, type RefundSchema } from '../modules/orders/entities/refund.ts';
import { RefundLine, type RefundLineSchema } from '../modules/orders/entities/refund-line.ts';
import { Proposal, type ProposalSchema } from '../modules/proposals/entities/proposal.ts';
import { Referral, type ReferralSchema } from '../modules/referrals/entities/referral.ts';
import { ReferralCode, type ReferralCodeSchema } from '../modules/referrals/entities/referral-code.ts';
import {
  ReferralProgrammeVersion,
  type ReferralProgrammeVersionSchema,
} from '../modules/referrals/entities/referral-programme-version.ts';
import { ReferralReward, type ReferralRewardSchema } from '../modules/referrals/entities/referral-reward.ts';
import { Settings, type SettingsSchema } from '../modules/settings/entities/settings.ts';
import { Lot, type LotSchema } from '../modules/wallet/entities/lot.ts';
import { Taking, type TakingSchema } from '../modules/wallet/entities/taking.ts';
import { HandledEvent, type HandledEventSchema } from '../outbox/entities/handled-event.ts';
import { OutboxEvent, type OutboxEventSchema } from '../outbox/entities/outbox-event.ts';
import { IdempotencyKey, type IdempotencyKeySchema } from '../pipeline/entities/idempotency-key.ts';

/** Every stored thing. A new entity is added here and in `Schemas` below, and gets a migration. */
export const entities: EntityClass<AnyEntity>[] = [
  Settings,
  Customer,
  User,
  Session,
  Client,
  ClientSecret,
  TokenFamily,
  RefreshToken,
  SigningKey,
  AccountLink,
  SecondFactor,
  RecoveryCode,
  HalfSignIn,
  Product,
  StoredProductType,
  ProductTypeName,
  StockMovement,
  ProductBulkChange,
  ProductBulkChangeLine,
  Account,
  Transfer,
  Lot,
  Taking,
  CashbackRule,
  CashbackRuleVersion,
  CashbackEntry,
  CashbackTakeBack,
  Order,
  OrderLine,
  OrderPayment,
  OrderRepayment,
  Refund,
  RefundLine,
  Proposal,
  ReferralCode,
  ReferralProgrammeVersion,
  ReferralReward,
  Referral,
  Import,
  ImportDocument,
  SavedMapping,
  ImportRow,
  ImportRefund,
  ImportCustomer,
  ImportProduct,
  ReceivedSale,
  DayFigures,
  ProductFigures,
  CustomerFigures,
  Mail,
  AuditEntry,
  IdempotencyKey,
  OutboxEvent,
  HandledEvent,
];

type Schemas =
  | typeof SettingsSchema
  | typeof CustomerSchema
  | typeof UserSchema
  | typeof SessionSchema
  | typeof ClientSchema
  | typeof ClientSecretSchema
  | typeof TokenFamilySchema
  | typeof RefreshTokenSchema
  | typeof SigningKeySchema
  | typeof AccountLinkSchema
  | typeof SecondFactorSchema
  | typeof RecoveryCodeSchema
  | typeof HalfSignInSchema
  | typeof ProductSchema
  | typeof StoredProductTypeSchema
  | typeof ProductTypeNameSchema
  | typeof StockMovementSchema
  | typeof ProductBulkChangeSchema
  | typeof ProductBulkChangeLineSchema
  | typeof AccountSchema
  | typeof TransferSchema
  | typeof LotSchema
  | typeof TakingSchema
  | typeof CashbackRuleSchema
  | typeof CashbackRuleVersionSchema
  | typeof CashbackEntrySchema
  | typeof CashbackTakeBackSchema
  | typeof OrderSchema
  | typeof OrderLineSchema
  | typeof OrderPaymentSchema
  | typeof OrderRepaymentSchema
  | typeof RefundSchema
  | typeof RefundLineSchema
  | typeof ProposalSchema
  | typeof ReferralCodeSchema
  | typeof ReferralProgrammeVersionSchema
  | typeof ReferralRewardSchema
  | typeof ReferralSchema
  | typeof ImportSchema
  | typeof ImportDocumentSchema
  | typeof SavedMappingSchema
  | typeof ImportRowSchema
  | typeof ImportRefundSchema
  | typeof ImportCustomerSchema
  | typeof ImportProductSchema
  | typeof ReceivedSaleSchema
  | typeof DayFiguresSchema
  | typeof ProductFiguresSchema
  | typeof CustomerFiguresSchema
  | typeof MailSchema
  | typeof AuditEntrySchema
  | typeof IdempotencyKeySchema
  | typeof OutboxEventSchema
  | typeof HandledEventSchema;

/** The tables and columns as Kysely sees them, inferred from the entities. */
export type Tables = InferKyselyDB<Schemas>;
