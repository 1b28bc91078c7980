export { forgetOldMails } from './commands/forget-old-mails.ts';
export { type NewMail, sendMail, sendMails } from './commands/send-mail.ts';
export { type Smtp, smtpMailer } from './delivery/smtp-mailer.ts';
export { deliverMailsJob } from './jobs/deliver-mails-job.ts';
export type { MailPart } from './mail-content.ts';
export { deliverMailsWhenWritten } from './reactions/deliver-when-written.ts';
