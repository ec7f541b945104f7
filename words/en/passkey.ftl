### reviewed: no

## Passkeys

sign-in-by-passkey = Come in with a passkey
sign-in-passkey-wrong = That did not work with this passkey. Please try again, or use name, password and code.
join-by-passkey = Use a passkey of this device
join-or-password = Or choose a password and an authenticator app
passkey-first = First device
passkey-asking = Your device asks you now. Follow what it shows.
passkey-failed = That did not work with the passkey. Please try again, or choose another way.
passkey-needs-script = To show your passkey here, the browser must be allowed to run scripts of this site.
fresh-by-passkey = Show my passkey
