### reviewed: no

## My account

account-title = My account
account-back = Back to my account
account-is-set = set
account-is-not-set = not set
account-no-post = You hold no post at the moment and see no matter.
account-sessions = Where I am signed in
account-sessions-help = If you do not know one of these, end it, and change your ways in.
account-browser = Browser
account-browser-unknown = Unknown
account-since = Since
account-seen = Last used
account-end = End
account-end-one = End the session in { $browser }
account-end-others = End all others
account-this-one = this one
account-ways = My ways in
account-ways-help = Have two: if one is lost, you come in by the other. If all are lost, two officers can renew them.
account-last-way = This is your last way in. Please set another one first.
account-too-many = This is too long, or there are too many.
account-passkeys = Passkeys
account-no-passkey = You have no passkey yet. It is the safest way in: it cannot be guessed, and cannot be told to a false page.
account-passkey-name = Name of the new passkey
account-passkey-name-help = So that you know it again, such as: my phone.
account-passkey-name-needed = Please give the passkey a name.
account-passkey-add = Add a passkey of this device
account-passkey-remove = Remove
account-passkeys-not-here = Passkeys work only where this site is reached by https under its own name.
account-codes = Six-digit codes
account-codes-title = Connect an authenticator app
account-codes-new = Code of the new connection
account-codes-replaces = The app that you connected before will no longer work.
account-codes-change = Connect this app
account-password-title = Change my password
account-password-change = Change it
account-language = Language
account-recovery-asked = Somebody said that you lost every way in, and two officers are asked to renew them. If it was not you, say so now.
account-recovery-not-me = It was not me. Refuse it
account-renewed = Your ways in were last renewed by two officers on:
account-password-now = Your password now
account-password-now-wrong = This is not your password.
