const dotsMeanNothing = new Set(['gmail.com', 'googlemail.com']);

/** Whether mail to both addresses, in their normal form, comes to one box: `ada+shop@…` is `ada@…`. */
export function isSameMailbox(left: string, right: string): boolean {
  return mailboxOf(left) === mailboxOf(right);
}

function mailboxOf(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  const name = email.slice(0, at).replace(/(?<=.)\+.*$/, '');
  return dotsMeanNothing.has(domain) ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${domain}`;
}
