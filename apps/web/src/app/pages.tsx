import { createRoutesFromElements, matchRoutes, Route, useRoutes } from 'react-router';
import { NotFoundPage } from '../pages/not-found-page.tsx';
import { ByRole } from './by-role.tsx';
import { fetchCodeOf, lazyPage } from './lazy-page.tsx';
import { MovedTo } from './moved-to.tsx';
import { SessionGate } from './session-gate.tsx';
import { ShopperOnly } from './shopper-only.tsx';
import { SignedIn } from './signed-in.tsx';
import { StaffOnly } from './staff-only.tsx';
import { VisitorsOnly } from './visitors-only.tsx';

const SignInPage = lazyPage(async () => (await import('../pages/sign-in-page.tsx')).SignInPage);
const ForgotPasswordPage = lazyPage(async () => (await import('../pages/forgot-password-page.tsx')).ForgotPasswordPage);
const ChoosePasswordPage = lazyPage(async () => (await import('../pages/choose-password-page.tsx')).ChoosePasswordPage);
const ConfirmEmailPage = lazyPage(async () => (await import('../pages/confirm-email-page.tsx')).ConfirmEmailPage);
const UsersPage = lazyPage(async () => (await import('../pages/users-page.tsx')).UsersPage);
const InviteUserPage = lazyPage(async () => (await import('../pages/invite-user-page.tsx')).InviteUserPage);
const MailsPage = lazyPage(async () => (await import('../pages/mails-page.tsx')).MailsPage);
const SignUpPage = lazyPage(async () => (await import('../pages/sign-up-page.tsx')).SignUpPage);
const HomePage = lazyPage(async () => (await import('../pages/home-page.tsx')).HomePage);
const OrdersPage = lazyPage(async () => (await import('../pages/orders-page.tsx')).OrdersPage);
const ReferralsPage = lazyPage(async () => (await import('../pages/referrals-page.tsx')).ReferralsPage);
const ReferralRewardsPage = lazyPage(
  async () => (await import('../pages/referral-rewards-page.tsx')).ReferralRewardsPage,
);
const ReferralProgrammePage = lazyPage(
  async () => (await import('../pages/referral-programme-page.tsx')).ReferralProgrammePage,
);
const AccountPage = lazyPage(async () => (await import('../pages/account-page.tsx')).AccountPage);
const InvitePage = lazyPage(async () => (await import('../pages/invite-page.tsx')).InvitePage);
const ImportsPage = lazyPage(async () => (await import('../pages/imports-page.tsx')).ImportsPage);
const ImportPage = lazyPage(async () => (await import('../pages/import-page.tsx')).ImportPage);
const InboxPage = lazyPage(async () => (await import('../pages/inbox-page.tsx')).InboxPage);
const WalletPage = lazyPage(async () => (await import('../pages/wallet-page.tsx')).WalletPage);
const OrderPage = lazyPage(async () => (await import('../pages/order-page.tsx')).OrderPage);
const ReceiptPage = lazyPage(async () => (await import('../pages/receipt-page.tsx')).ReceiptPage);
const CustomersPage = lazyPage(async () => (await import('../pages/customers-page.tsx')).CustomersPage);
const CustomerPage = lazyPage(async () => (await import('../pages/customer-page.tsx')).CustomerPage);
const NewCustomerPage = lazyPage(async () => (await import('../pages/new-customer-page.tsx')).NewCustomerPage);
const EditCustomerPage = lazyPage(async () => (await import('../pages/edit-customer-page.tsx')).EditCustomerPage);
const UndoImportPage = lazyPage(async () => (await import('../pages/undo-import-page.tsx')).UndoImportPage);
const MergeCustomerPage = lazyPage(async () => (await import('../pages/merge-customer-page.tsx')).MergeCustomerPage);
const ProductPage = lazyPage(async () => (await import('../pages/product-page.tsx')).ProductPage);
const NewProductPage = lazyPage(async () => (await import('../pages/new-product-page.tsx')).NewProductPage);
const EditProductPage = lazyPage(async () => (await import('../pages/edit-product-page.tsx')).EditProductPage);
const ProductTypesPage = lazyPage(async () => (await import('../pages/product-types-page.tsx')).ProductTypesPage);
const ProductsPage = lazyPage(async () => (await import('../pages/products-page.tsx')).ProductsPage);
const CashbackPage = lazyPage(async () => (await import('../pages/cashback-page.tsx')).CashbackPage);
const JournalPage = lazyPage(async () => (await import('../pages/ledger-page.tsx')).JournalPage);
const TrialBalancePage = lazyPage(async () => (await import('../pages/ledger-page.tsx')).TrialBalancePage);
const AuditPage = lazyPage(async () => (await import('../pages/audit-page.tsx')).AuditPage);
const SettingsPage = lazyPage(async () => (await import('../pages/settings-page.tsx')).SettingsPage);
const OwnOrdersPage = lazyPage(async () => (await import('../pages/own-orders-page.tsx')).OwnOrdersPage);
const ShopPage = lazyPage(async () => (await import('../pages/shop-page.tsx')).ShopPage);
const ShopProductPage = lazyPage(async () => (await import('../pages/shop-product-page.tsx')).ShopProductPage);
const BasketPage = lazyPage(async () => (await import('../pages/basket-page.tsx')).BasketPage);
const CheckoutPage = lazyPage(async () => (await import('../pages/checkout-page.tsx')).CheckoutPage);

const routes = createRoutesFromElements(
  <Route element={<SessionGate />}>
    <Route element={<VisitorsOnly />}>
      <Route path="sign-in" element={<SignInPage />} />
      <Route path="signup" element={<SignUpPage />} />
      <Route path="sign-up" element={<MovedTo pathname="/signup" />} />
    </Route>
    <Route path="forgot-password" element={<ForgotPasswordPage />} />
    <Route path="reset-password" element={<ChoosePasswordPage />} />
    <Route path="accept-invitation" element={<ChoosePasswordPage isInvited />} />
    <Route path="confirm-email" element={<ConfirmEmailPage />} />
    <Route element={<SignedIn />}>
      <Route index element={<ByRole staff={<HomePage />} shopper={<WalletPage />} />} />
      <Route path="orders" element={<ByRole staff={<OrdersPage />} shopper={<OwnOrdersPage />} />} />
      <Route path="orders/:id" element={<ByRole staff={<OrdersPage />} shopper={<OrderPage />} />} />
      <Route path="orders/:id/receipt" element={<ReceiptPage />} />
      <Route element={<StaffOnly />}>
        <Route path="products" element={<ProductsPage />} />
        <Route path="products/types" element={<ProductTypesPage />} />
        <Route path="products/new" element={<NewProductPage />} />
        <Route path="products/:id" element={<ProductsPage />} />
        <Route path="products/:id/stock" element={<ProductPage section="stock" />} />
        <Route path="products/:id/edit" element={<EditProductPage />} />
        <Route path="customers" element={<CustomersPage />} />
        <Route path="customers/new" element={<NewCustomerPage />} />
        <Route path="customers/:id" element={<CustomersPage />} />
        <Route path="customers/:id/wallet" element={<CustomerPage section="wallet" />} />
        <Route path="customers/:id/timeline" element={<CustomerPage section="timeline" />} />
        <Route path="customers/:id/edit" element={<EditCustomerPage />} />
        <Route path="customers/:id/merge" element={<MergeCustomerPage />} />
        <Route path="cashback" element={<CashbackPage />} />
        <Route path="cashback/:id" element={<CashbackPage />} />
        <Route path="referrals" element={<ReferralsPage />} />
        <Route path="referrals/:id" element={<ReferralsPage />} />
        <Route path="referrals/rewards" element={<ReferralRewardsPage />} />
        <Route path="referrals/programme" element={<ReferralProgrammePage />} />
        <Route path="intake" element={<ImportsPage />} />
        <Route path="intake/inbox" element={<InboxPage />} />
        <Route path="intake/inbox/:id" element={<InboxPage />} />
        <Route path="intake/:id" element={<ImportPage />} />
        <Route path="intake/:id/undo" element={<UndoImportPage />} />
        <Route path="ledger" element={<JournalPage />} />
        <Route path="ledger/trial-balance" element={<TrialBalancePage />} />
        <Route path="ledger/:id" element={<JournalPage />} />
        <Route path="users" element={<UsersPage />} />
        <Route path="users/new" element={<InviteUserPage />} />
        <Route path="users/:id" element={<UsersPage />} />
        <Route path="mails" element={<MailsPage />} />
        <Route path="mails/:id" element={<MailsPage />} />
        <Route path="audit" element={<AuditPage />} />
        <Route path="audit/:id" element={<AuditPage />} />
        <Route path="settings/:section?" element={<SettingsPage />} />
      </Route>
      <Route element={<ShopperOnly />}>
        <Route path="shop" element={<ShopPage />} />
        <Route path="shop/:id" element={<ShopProductPage />} />
        <Route path="basket" element={<BasketPage />} />
        <Route path="checkout" element={<CheckoutPage />} />
        <Route path="invite" element={<InvitePage />} />
      </Route>
      <Route path="account" element={<AccountPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Route>
  </Route>,
);

/** Every address of the app and the page that answers it. */
export function Pages() {
  return useRoutes(routes);
}

/** Begins to fetch the page of an address, while it is still being found out who asks for it. */
export function fetchPageAt(pathname: string): void {
  for (const { route } of matchRoutes(routes, pathname) ?? []) {
    fetchCodeOf(route.element);
  }
}
