/** A mail as it goes out. */
export interface MailMessage {
  /** The same at each attempt, so that a recipient's server knows one that it has already. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What hands mails over to whoever carries them. */
export interface Mailer {
  /** Where this shop is reached, e.g. `https://shop.example`: links in mails lead there. */
  readonly origin: string;
  /**
   * Ends when the mail was taken over, within a minute.
   * @throws {MailRefused} where trying again is of no use; any other error where it may be
   */
  deliver(message: MailMessage): Promise<void>;
}

/** The recipient's side will not take this mail, now or later. */
export class MailRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MailRefused';
  }
}
